// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>CreateAlarm</c> (创建告警): raise an alarm.</summary>
public sealed class CreateAlarmRequest
{
    /// <summary>Alarm name (告警名称).</summary>
    public required string Name { get; init; }

    /// <summary>Alarm severity (告警级别).</summary>
    public required AlarmLevel Level { get; init; }

    /// <summary>Alarm value (告警值).</summary>
    public double? Value { get; init; }

    /// <summary>Alarm text (告警信息).</summary>
    public string? AlarmInfo { get; init; }

    /// <summary>Time the alarm began (告警发生时间).</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>Time the alarm ended (告警结束时间).</summary>
    public DateTimeOffset? StopTime { get; init; }

    /// <summary>Upper threshold (阈值上限).</summary>
    public double? Upper { get; init; }

    /// <summary>Lower threshold (阈值下限).</summary>
    public double? Lower { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(CreateAlarmRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.Name);
        Check.Optional(request.AlarmInfo);
        Check.Moment(request.StartTime);
        Check.Moment(request.StopTime);
        Check.ExtraMembers(request.ExtraMembers, MonitoringJson.Default.CreateAlarmRequest);
    }
}
