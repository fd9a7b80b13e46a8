using Sdk.Core;

namespace WorkBot.Client;

/// <summary>A token, to be kept over a restart of the program and handed in again. Keep it as safe as a password.</summary>
public sealed class WorkBotToken
{
    /// <summary>Whose token it is.</summary>
    public required WorkBotAudience Audience { get; init; }

    /// <summary>The robot, for <see cref="WorkBotAudience.Robot"/>; null otherwise.</summary>
    public string? RobotId { get; init; }

    /// <summary>The token. Null for a robot of which only the refresh token is known: the first call renews it then.</summary>
    public Secret? Value { get; init; }

    /// <summary>What a robot's token is renewed with. Of no use for users and administrators, who log in again.</summary>
    public Secret? RefreshToken { get; init; }

    /// <summary>When it ends; null when that is not known. A JSON Web Token may tell it by itself.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
