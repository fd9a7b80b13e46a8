// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>CreateCdr</c> (外部计费): a call that was billed outside, to be recorded and charged here.</summary>
public sealed partial class CreateCdrRequest
{
    /// <summary>Which account is billed (计费模式).</summary>
    public required CdrBillingMode BillingMode { get; init; }

    /// <summary>Account to bill, null lets <c>BillingMode</c> decide (计费账户).</summary>
    public string? Account { get; init; }

    /// <summary>Caller number (主叫号码).</summary>
    public string? CallerE164 { get; init; }

    /// <summary>Callee number (被叫号码).</summary>
    public string? CalleeE164 { get; init; }

    /// <summary>Caller IP address (主叫IP).</summary>
    public string? CallerIp { get; init; }

    /// <summary>Gateway name on the caller side (主叫网关).</summary>
    public string? CallerGatewayId { get; init; }

    /// <summary>Caller device name (主叫设备名称).</summary>
    public string? CallerProductId { get; init; }

    /// <summary>Caller number as sent out (呼出主叫).</summary>
    public string? CallerToGatewayE164 { get; init; }

    /// <summary>Callee IP address (被叫IP).</summary>
    public string? CalleeIp { get; init; }

    /// <summary>Gateway name on the callee side (被叫网关).</summary>
    public string? CalleeGatewayId { get; init; }

    /// <summary>Callee device name (被叫设备名称).</summary>
    public string? CalleeProductId { get; init; }

    /// <summary>Callee number as sent out (呼出被叫号码).</summary>
    public string? CalleeToGatewayE164 { get; init; }

    /// <summary>Start time, null uses the server time (起始时间).</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>End time, null uses <c>StartTime</c> (终止时间).</summary>
    public DateTimeOffset? StopTime { get; init; }

    /// <summary>Talk time; the billed time follows the billing period of the callee's rate (通话时长). The unit is not stated, presumably seconds.</summary>
    public required int BillingTime { get; init; }

    /// <summary>Party that ended the call (挂断方).</summary>
    public EndDirection? EndDirection { get; init; }

    /// <summary>Termination cause, see the separate cause list of the vendor (终止原因). The vendor's list of reasons is not public: negative numbers come from the server.</summary>
    public int? EndReason { get; init; }

    /// <summary>-1 lets the server choose; zero or more becomes the record key, and a duplicate is neither recorded nor charged (话单主键).</summary>
    public long? FlowNo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(CreateCdrRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Optional(request.Account);
        Check.Optional(request.CallerE164);
        Check.Optional(request.CalleeE164);
        Check.Optional(request.CallerIp);
        Check.Optional(request.CallerGatewayId);
        Check.Optional(request.CallerProductId);
        Check.Optional(request.CallerToGatewayE164);
        Check.Optional(request.CalleeIp);
        Check.Optional(request.CalleeGatewayId);
        Check.Optional(request.CalleeProductId);
        Check.Optional(request.CalleeToGatewayE164);
        Check.Moment(request.StartTime);
        Check.Moment(request.StopTime);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, CdrsJson.Default.CreateCdrRequest);
    }

    static partial void CheckRules(CreateCdrRequest request);
}
