using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>An activated robot, with the tokens that the client keeps for further calls.</summary>
public sealed class RobotActivation
{
    /// <summary>The robot's id (<c>robotId</c>).</summary>
    public string? RobotId { get; set; }

    /// <summary>Its id in another form (<c>robotUuid</c>).</summary>
    public string? RobotUuid { get; set; }

    /// <summary>The token of the robot (<c>token</c>).</summary>
    public Secret? Token { get; set; }

    /// <summary>What the token is renewed with (<c>refreshToken</c>).</summary>
    public Secret? RefreshToken { get; set; }

    /// <summary>When the token ends (<c>expiresAt</c>).</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Whether the code was used for the first time; false for the same device once more (<c>isNewActivation</c>).</summary>
    public bool? IsNewActivation { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
