using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>What a robot did in a period.</summary>
public sealed class RobotStatistics
{
    /// <summary>How many messages (<c>totalMessages</c>).</summary>
    public long? TotalMessages { get; set; }

    /// <summary>How often a model was asked (<c>totalAICalls</c>).</summary>
    [JsonPropertyName("totalAICalls")]
    public long? TotalAICalls { get; set; }

    /// <summary>How long answers took on average; seconds, most likely (<c>avgResponseTime</c>).</summary>
    [JsonPropertyName("avgResponseTime")]
    public double? AverageResponseTime { get; set; }

    /// <summary>The share of commands that succeeded, in percent (<c>successRate</c>).</summary>
    public double? SuccessRate { get; set; }

    /// <summary>Who wrote most (<c>topContacts</c>).</summary>
    [AllowNull]
    public IReadOnlyList<MessageCount> TopContacts { get => field ?? []; set; }

    /// <summary>Where most was written (<c>topGroups</c>).</summary>
    [AllowNull]
    public IReadOnlyList<MessageCount> TopGroups { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
