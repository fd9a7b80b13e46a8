// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>Forwarding in certain hours (时段前转).</summary>
public sealed class ForwardingPeriod
{
    /// <summary>Weekdays on which the rule applies (生效星期).</summary>
    [JsonConverter(typeof(WeekDayTextConverter))]
    public IReadOnlyList<WeekDay>? WeekOfDay { get; set; }

    /// <summary>Start of the daily window, 0-86400, counted from midnight (起始时间).</summary>
    public TimeSpan? BeginSecondInDay { get; set; }

    /// <summary>End of the daily window, 0-86400, counted from midnight (终止时间).</summary>
    public TimeSpan? EndSecondInDay { get; set; }

    /// <summary>Forwarding target (前转号码).</summary>
    public ForwardTarget? ForwardE164 { get; set; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(ForwardingPeriod forwardingPeriod)
    {
        Check.TimeOfDay(forwardingPeriod.BeginSecondInDay);
        Check.TimeOfDay(forwardingPeriod.EndSecondInDay);
        Check.Item(forwardingPeriod.ForwardE164, ForwardTarget.Validate);
        Check.ExtraMembers(forwardingPeriod.ExtraMembers, PhonesJson.Default.ForwardingPeriod);
    }
}
