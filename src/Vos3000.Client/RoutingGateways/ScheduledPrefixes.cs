// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>Prefixes that are allowed or denied in certain hours (时段前缀).</summary>
public sealed class ScheduledPrefixes
{
    /// <summary>Weekdays (星期几).</summary>
    public IReadOnlyList<WeekDay>? Days { get; set; }

    /// <summary>Start of the daily window, 0-86400, counted from midnight (起始秒).</summary>
    public TimeSpan? BeginTime { get; set; }

    /// <summary>End of the daily window, 0-86400, counted from midnight (终止秒).</summary>
    public TimeSpan? EndTime { get; set; }

    /// <summary>Deny or allow (操作).</summary>
    public ScheduledPrefixAction? Action { get; set; }

    /// <summary>Whether the rule looks at the caller or the callee (方式).</summary>
    public ScheduledPrefixSide? Type { get; set; }

    /// <summary>Prefixes (前缀列表).</summary>
    public IReadOnlyList<string>? Prefixes { get; set; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(ScheduledPrefixes scheduledPrefixes)
    {
        Check.RequiredItems(scheduledPrefixes.Days);
        Check.Present(scheduledPrefixes.BeginTime);
        Check.TimeOfDay(scheduledPrefixes.BeginTime);
        Check.Present(scheduledPrefixes.EndTime);
        Check.TimeOfDay(scheduledPrefixes.EndTime);
        Check.Present(scheduledPrefixes.Action);
        Check.Present(scheduledPrefixes.Type);
        Check.RequiredList(scheduledPrefixes.Prefixes);
        Check.ExtraMembers(scheduledPrefixes.ExtraMembers, RoutingGatewaysJson.Default.ScheduledPrefixes);
    }
}
