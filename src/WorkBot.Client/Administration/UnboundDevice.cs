using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>A device that was taken away from its activation code.</summary>
public sealed class UnboundDevice
{
    /// <summary>The device (<c>deviceId</c>).</summary>
    public string? DeviceId { get; set; }

    /// <summary>The robot on it (<c>robotId</c>).</summary>
    public string? RobotId { get; set; }

    /// <summary>When (<c>unboundAt</c>).</summary>
    public DateTimeOffset? UnboundAt { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
