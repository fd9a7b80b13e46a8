// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A call detail record (话单).</summary>
public sealed class Cdr
{
    /// <summary>Caller number used for billing (计费主叫号码).</summary>
    public string? CallerE164 { get; set; }

    /// <summary>Caller number as received (呼入主叫号码).</summary>
    public string? CallerAccessE164 { get; set; }

    /// <summary>Caller device name (主叫设备名称).</summary>
    public string? CallerProductId { get; set; }

    /// <summary>Caller number as sent out (呼出主叫号码).</summary>
    public string? CallerToGatewayE164 { get; set; }

    /// <summary>Caller-side gateway name (主叫网关).</summary>
    public string? CallerGateway { get; set; }

    /// <summary>Caller IP address (主叫IP地址).</summary>
    [JsonPropertyName("callerip")]
    public string? CallerIp { get; set; }

    /// <summary>Callee number used for billing (计费被叫号码).</summary>
    public string? CalleeE164 { get; set; }

    /// <summary>Callee number as received (呼入被叫号码).</summary>
    public string? CalleeAccessE164 { get; set; }

    /// <summary>Callee device name (被叫设备名称).</summary>
    public string? CalleeProductId { get; set; }

    /// <summary>Callee number as sent out (呼出被叫号码).</summary>
    public string? CalleeToGatewayE164 { get; set; }

    /// <summary>Callee-side gateway name (被叫网关).</summary>
    public string? CalleeGateway { get; set; }

    /// <summary>Callee IP address (被叫IP地址).</summary>
    [JsonPropertyName("calleeip")]
    public string? CalleeIp { get; set; }

    /// <summary>Start time (起始时间).</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>End time (终止时间).</summary>
    public DateTimeOffset? Stop { get; set; }

    /// <summary>Talk time (通话时长).</summary>
    public TimeSpan? HoldTime { get; set; }

    /// <summary>Billed time (计费时长).</summary>
    public TimeSpan? FeeTime { get; set; }

    /// <summary>Amount charged to the account, in the currency of the switch (账户扣费金额).</summary>
    public decimal? Fee { get; set; }

    /// <summary>Rate prefix applied (计费地区前缀).</summary>
    public string? FeePrefix { get; set; }

    /// <summary>Amount covered by the suite, in the currency of the switch (套餐费用).</summary>
    public decimal? SuiteFee { get; set; }

    /// <summary>Time covered by the suite (套餐赠送时长).</summary>
    public TimeSpan? SuiteFeeTime { get; set; }

    /// <summary>Amount charged to the agent, in the currency of the switch (代理商扣费金额).</summary>
    public decimal? AgentFee { get; set; }

    /// <summary>Time billed to the agent (代理商计费时长).</summary>
    public TimeSpan? AgentFeeTime { get; set; }

    /// <summary>Rate prefix applied for the agent (代理商计费前缀).</summary>
    public string? AgentFeePrefix { get; set; }

    /// <summary>Amount covered by the agent's suite, in the currency of the switch (代理商套餐费用).</summary>
    public decimal? AgentSuiteFee { get; set; }

    /// <summary>Time covered by the agent's suite (代理商赠送时长).</summary>
    public TimeSpan? AgentSuiteFeeTime { get; set; }

    /// <summary>Class of the call (通话级别). The manual numbers this differently in ModifyPhone: send only what was read, and check on a live system before raising rights.</summary>
    public CallLevel? CallLevel { get; set; }

    /// <summary>Unique visible account number (账户号码).</summary>
    public string? Account { get; set; }

    /// <summary>Account name (账户名称).</summary>
    public string? AccountName { get; set; }

    /// <summary>Agent account number (代理商账户号码).</summary>
    public string? AgentAccount { get; set; }

    /// <summary>Agent account name (代理商账户名称).</summary>
    public string? AgentName { get; set; }

    /// <summary>Party that ended the call (挂断方).</summary>
    public EndDirection? EndDirection { get; set; }

    /// <summary>Termination cause, see the separate cause list of the vendor (终止原因). The vendor's list of reasons is not public: negative numbers come from the server.</summary>
    public int? EndReason { get; set; }

    /// <summary>Which side is billed (计费方式).</summary>
    public CdrBillingSide? CalleeBilling { get => field ?? Alias.Read<CdrBillingSide>(ExtraMembers, "billingType"); set; }

    /// <summary>Which account is billed (计费模式).</summary>
    public CdrBillingMode? BillingMode { get; set; }

    /// <summary>Unique record number (话单唯一标识).</summary>
    public long? FlowNo { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
