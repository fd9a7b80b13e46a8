namespace Sdk.Sandbox;

/// <summary>One conversation of the Zhifuyun sandbox.</summary>
public sealed record ZhifuyunSandboxConversation
{
    /// <summary>The unique id, for example <c>conv_001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The user who talks, for example <c>user_123</c>.</summary>
    public required string UserId { get; init; }

    /// <summary>The channel, for example <c>web</c>.</summary>
    public string Channel { get; init; } = "web";

    /// <summary>The status: <c>active</c> or <c>closed</c>.</summary>
    public string Status { get; init; } = "active";

    /// <summary>The first message. No answer carries it.</summary>
    public string InitialMessage { get; init; } = "";

    /// <summary>When the conversation began.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the conversation was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>
    /// How long the user waited for the first reply; <see langword="null"/> while there is none. The statistics count it.
    /// </summary>
    public TimeSpan? ResponseTime { get; init; }

    /// <summary>Whether the user was satisfied; <see langword="null"/> when the user did not say. The statistics count it.</summary>
    public bool? Satisfied { get; init; }
}
