using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>When and with which code a robot was activated.</summary>
public sealed class RobotActivationInfo
{
    /// <summary>The activation code (<c>code</c>).</summary>
    public string? Code { get; set; }

    /// <summary>The first time (<c>firstActivatedAt</c>).</summary>
    public DateTimeOffset? FirstActivatedAt { get; set; }

    /// <summary>The last time (<c>lastActivatedAt</c>).</summary>
    public DateTimeOffset? LastActivatedAt { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
