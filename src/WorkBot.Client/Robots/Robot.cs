using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>A robot (机器人). The list holds fewer members than the details; creation returns id and name.</summary>
public sealed class Robot
{
    /// <summary>The id (<c>robotId</c>).</summary>
    public string? RobotId { get; set; }

    /// <summary>The id in another form; of the details (<c>robotUuid</c>).</summary>
    public string? RobotUuid { get; set; }

    /// <summary>The name (<c>name</c>).</summary>
    public string? Name { get; set; }

    /// <summary>The state (<c>status</c>).</summary>
    public RobotStatus? Status { get; set; }

    /// <summary>Who answers (<c>aiMode</c>).</summary>
    public AiMode? AiMode { get; set; }

    /// <summary>Whose model (<c>aiProvider</c>).</summary>
    public AiProvider? AiProvider { get; set; }

    /// <summary>Which model; of the details (<c>aiModel</c>).</summary>
    public string? AiModel { get; set; }

    /// <summary>How freely the model answers; of the details (<c>aiTemperature</c>).</summary>
    public double? AiTemperature { get; set; }

    /// <summary>How long its answers are at most, in tokens; of the details (<c>aiMaxTokens</c>).</summary>
    public int? AiMaxTokens { get; set; }

    /// <summary>How many messages it remembers; of the details (<c>aiContextLength</c>).</summary>
    public int? AiContextLength { get; set; }

    /// <summary>What it is for; of the details (<c>aiScenario</c>).</summary>
    public string? AiScenario { get; set; }

    /// <summary>How many messages in all (<c>totalMessages</c>).</summary>
    public long? TotalMessages { get; set; }

    /// <summary>How often the model was asked today (<c>aiCallsToday</c>).</summary>
    public long? AiCallsToday { get; set; }

    /// <summary>When it was active last (<c>lastActiveAt</c>).</summary>
    public DateTimeOffset? LastActiveAt { get; set; }

    /// <summary>The device (<c>deviceInfo</c>).</summary>
    public RobotDevice? DeviceInfo { get; set; }

    /// <summary>The activation; of the details (<c>activationInfo</c>).</summary>
    public RobotActivationInfo? ActivationInfo { get; set; }

    /// <summary>When it was created (<c>createdAt</c>).</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
