using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>The device that a robot runs on.</summary>
public sealed class RobotDevice
{
    /// <summary>Tells it from all others (<c>deviceId</c>).</summary>
    public string? DeviceId { get; set; }

    /// <summary>The brand (<c>brand</c>).</summary>
    public string? Brand { get; set; }

    /// <summary>The model (<c>model</c>).</summary>
    public string? Model { get; set; }

    /// <summary>The operating system; of the details (<c>os</c>).</summary>
    public string? Os { get; set; }

    /// <summary>Its version; of the details (<c>osVersion</c>).</summary>
    public string? OsVersion { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
