using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A call detail record (话单).</summary>
public sealed class Cdr
{
    /// <summary>Caller number used for billing (计费主叫号码).</summary>
    public string? CallerE164 { get; init; }

    /// <summary>Caller number as received (呼入主叫号码).</summary>
    public string? CallerAccessE164 { get; init; }

    /// <summary>Caller device name (主叫设备名称).</summary>
    public string? CallerProductId { get; init; }

    /// <summary>Caller number as sent out (呼出主叫号码).</summary>
    public string? CallerToGatewayE164 { get; init; }

    /// <summary>Caller-side gateway name (主叫网关).</summary>
    public string? CallerGateway { get; init; }

    /// <summary>Caller IP address (主叫IP地址).</summary>
    [JsonPropertyName("callerip")]
    public string? CallerIp { get; init; }

    /// <summary>Callee number used for billing (计费被叫号码).</summary>
    public string? CalleeE164 { get; init; }

    /// <summary>Callee number as received (呼入被叫号码).</summary>
    public string? CalleeAccessE164 { get; init; }

    /// <summary>Callee device name (被叫设备名称).</summary>
    public string? CalleeProductId { get; init; }

    /// <summary>Callee number as sent out (呼出被叫号码).</summary>
    public string? CalleeToGatewayE164 { get; init; }

    /// <summary>Callee-side gateway name (被叫网关).</summary>
    public string? CalleeGateway { get; init; }

    /// <summary>Callee IP address (被叫IP地址).</summary>
    [JsonPropertyName("calleeip")]
    public string? CalleeIp { get; init; }

    /// <summary>Start time (起始时间).</summary>
    [JsonConverter(typeof(EpochMillisecondsConverter))]
    public DateTimeOffset? Start { get; init; }

    /// <summary>End time (终止时间).</summary>
    [JsonConverter(typeof(EpochMillisecondsConverter))]
    public DateTimeOffset? Stop { get; init; }

    /// <summary>Talk time (通话时长).</summary>
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? HoldTime { get; init; }

    /// <summary>Billed time (计费时长).</summary>
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? FeeTime { get; init; }

    /// <summary>Amount charged to the account, in the currency of the switch (账户扣费金额).</summary>
    public decimal? Fee { get; init; }

    /// <summary>Rate prefix applied (计费地区前缀).</summary>
    public string? FeePrefix { get; init; }

    /// <summary>Amount covered by the package, in the currency of the switch (套餐费用).</summary>
    public decimal? SuiteFee { get; init; }

    /// <summary>Time covered by the package (套餐赠送时长).</summary>
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? SuiteFeeTime { get; init; }

    /// <summary>Amount charged to the agent, in the currency of the switch (代理商扣费金额).</summary>
    public decimal? AgentFee { get; init; }

    /// <summary>Time billed to the agent (代理商计费时长).</summary>
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? AgentFeeTime { get; init; }

    /// <summary>Rate prefix applied for the agent (代理商计费前缀).</summary>
    public string? AgentFeePrefix { get; init; }

    /// <summary>Amount covered by the agent's package, in the currency of the switch (代理商套餐费用).</summary>
    public decimal? AgentSuiteFee { get; init; }

    /// <summary>Time covered by the agent's package (代理商赠送时长).</summary>
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? AgentSuiteFeeTime { get; init; }

    /// <summary>Class of the call (通话级别).</summary>
    public CallLevel? CallLevel { get; init; }

    /// <summary>Unique visible account number (账户号码).</summary>
    public string? Account { get; init; }

    /// <summary>Account name (账户名称).</summary>
    public string? AccountName { get; init; }

    /// <summary>Agent account number (代理商账户号码).</summary>
    public string? AgentAccount { get; init; }

    /// <summary>Agent account name (代理商账户名称).</summary>
    public string? AgentName { get; init; }

    /// <summary>Party that ended the call (挂断方).</summary>
    public EndDirection? EndDirection { get; init; }

    /// <summary>Termination cause, see the separate cause list of the vendor (终止原因).</summary>
    public int? EndReason { get; init; }

    /// <summary>Which side is billed (计费方式).</summary>
    public CdrBillingSide? CalleeBilling { get => field ?? BillingType; init; }

    /// <summary>Which account is billed (计费模式).</summary>
    public CdrBillingMode? BillingMode { get; init; }

    /// <summary>Unique record number (话单唯一标识).</summary>
    public long? FlowNo { get; init; }

    /// <summary>What some builds call <see cref="CalleeBilling"/>.</summary>
    [JsonInclude]
    internal CdrBillingSide? BillingType { get; init; }

    /// <summary>Members that this version of the client does not know; null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
