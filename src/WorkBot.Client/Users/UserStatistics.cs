using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>What a user has and used in a period.</summary>
public sealed class UserStatistics
{
    /// <summary>How many robots (<c>totalRobots</c>).</summary>
    public long? TotalRobots { get; set; }

    /// <summary>How many messages (<c>totalMessages</c>).</summary>
    public long? TotalMessages { get; set; }

    /// <summary>How often a model was asked (<c>totalAICalls</c>).</summary>
    [JsonPropertyName("totalAICalls")]
    public long? TotalAICalls { get; set; }

    /// <summary>What that cost (<c>aiCost</c>).</summary>
    public decimal? AiCost { get; set; }

    /// <summary>How many activation codes (<c>activationCodeCount</c>).</summary>
    public long? ActivationCodeCount { get; set; }

    /// <summary>How many robots were active (<c>activeRobots</c>).</summary>
    public long? ActiveRobots { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
