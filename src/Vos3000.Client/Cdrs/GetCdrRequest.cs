// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>GetCdr</c> (查询历史话单): which call records to read.</summary>
public sealed partial class GetCdrRequest
{
    /// <summary>Accounts whose records are read (账户号码列表).</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>Caller number (主叫号码).</summary>
    public string? CallerE164 { get; init; }

    /// <summary>Callee number (被叫号码).</summary>
    public string? CalleeE164 { get; init; }

    /// <summary>Caller-side gateway name (主叫网关).</summary>
    public string? CallerGateway { get; init; }

    /// <summary>Callee-side gateway name (被叫网关).</summary>
    public string? CalleeGateway { get; init; }

    /// <summary>First day (开始时间). Inclusive.</summary>
    public required DateOnly BeginTime { get; init; }

    /// <summary>Last day (终止时间). The longest range is a setting of the switch; beyond it the code is -10033.</summary>
    public required DateOnly EndTime { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(GetCdrRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.RequiredList(request.Accounts);
        Check.Optional(request.CallerE164);
        Check.Optional(request.CalleeE164);
        Check.Optional(request.CallerGateway);
        Check.Optional(request.CalleeGateway);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, CdrsJson.Default.GetCdrRequest);
    }

    static partial void CheckRules(GetCdrRequest request);
}
