// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>What <c>GetAlarmCurrent</c> answers (获取当前告警).</summary>
public sealed class GetCurrentAlarmResponse
{
    /// <summary>Current alarms (当前告警).</summary>
    [AllowNull]
    [JsonPropertyName("infoAlarmCurrents")]
    [JsonConverter(typeof(SingleOrListConverter<Alarm>))]
    public IReadOnlyList<Alarm> Alarms { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
