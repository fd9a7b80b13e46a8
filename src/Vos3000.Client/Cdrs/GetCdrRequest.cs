using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>Which call records to read (<c>GetCdr</c>, 查询话单).</summary>
public sealed class GetCdrRequest
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

    /// <summary>First day in the switch's own calendar (开始时间).</summary>
    [JsonConverter(typeof(DayConverter))]
    public required DateOnly BeginTime { get; init; }

    /// <summary>Last day in the switch's own calendar (终止时间). The longest range is a setting of the switch; beyond it the code is -10033.</summary>
    [JsonConverter(typeof(DayConverter))]
    public required DateOnly EndTime { get; init; }
}
