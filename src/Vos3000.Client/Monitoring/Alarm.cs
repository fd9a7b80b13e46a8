// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>An alarm that is current (当前告警).</summary>
public sealed class Alarm
{
    /// <summary>Alarm id (告警标识).</summary>
    public int? Id { get; set; }

    /// <summary>Kind of alarm (告警类型).</summary>
    public AlarmType? Type { get; set; }

    /// <summary>Alarm severity (告警级别).</summary>
    public AlarmLevel? Level { get; set; }

    /// <summary>Alarm name (告警名称).</summary>
    public string? Name { get; set; }

    /// <summary>Time the alarm began (告警开始时间).</summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>Time the alarm ended (告警结束时间).</summary>
    public DateTimeOffset? StopTime { get; set; }

    /// <summary>Measured value (告警值).</summary>
    public double? Value { get; set; }

    /// <summary>Upper alarm threshold (告警阈值上限).</summary>
    public double? Upper { get; set; }

    /// <summary>Lower alarm threshold (告警阈值下限).</summary>
    public double? Lower { get; set; }

    /// <summary>User who acknowledged the alarm (告警确认用户).</summary>
    public string? ConfirmUser { get; set; }

    /// <summary>Time of acknowledgement (告警确认时间).</summary>
    public DateTimeOffset? ConfirmTime { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
