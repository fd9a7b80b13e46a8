using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>Where a robot reports to, without the key.</summary>
public sealed class CallbackConfiguration
{
    /// <summary>The robot's id (<c>robotId</c>).</summary>
    public string? RobotId { get; set; }

    /// <summary>Where messages go (<c>messageCallbackUrl</c>).</summary>
    public string? MessageCallbackUrl { get; set; }

    /// <summary>Where results of commands go (<c>resultCallbackUrl</c>).</summary>
    public string? ResultCallbackUrl { get; set; }

    /// <summary>Whether callbacks are signed (<c>enableSignature</c>).</summary>
    public bool? EnableSignature { get; set; }

    /// <summary>Whether callbacks are sent (<c>isActive</c>).</summary>
    public bool? IsActive { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
