namespace Sdk.Sandbox;

/// <summary>One user of the WorkBot sandbox.</summary>
public sealed record WorkBotSandboxUser
{
    /// <summary>The number of the user.</summary>
    public required long UserId { get; init; }

    /// <summary>The phone number with which the user logs in: 11 digits.</summary>
    public required string Phone { get; init; }

    /// <summary>The name that is shown.</summary>
    public string Nickname { get; init; } = "";

    /// <summary>The address of the picture.</summary>
    public string Avatar { get; init; } = "";

    /// <summary>What the user may do: <c>user</c> or <c>admin</c>.</summary>
    public string Role { get; init; } = "user";

    /// <summary>Whether the user is let in: <c>active</c> or <c>disabled</c>.</summary>
    public string Status { get; init; } = "active";

    /// <summary>When the user registered.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the user last logged in; <see langword="null"/> for never.</summary>
    public DateTimeOffset? LastLoginAt { get; init; }
}
