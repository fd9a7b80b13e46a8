namespace Sdk.Sandbox;

/// <summary>One message that was sent in the WeCom sandbox.</summary>
public sealed record WeComSandboxMessage
{
    /// <summary>The message id.</summary>
    public required string MessageId { get; init; }

    /// <summary>The application that sent it; <see langword="null"/> for a robot.</summary>
    public int? AgentId { get; init; }

    /// <summary>The group chat that it went to; <see langword="null"/> for none.</summary>
    public string? ChatId { get; init; }

    /// <summary>The key of the robot that sent it; <see langword="null"/> for an application.</summary>
    public string? RobotKey { get; init; }

    /// <summary>The type, for example <c>text</c>.</summary>
    public string MessageType { get; init; } = "";

    /// <summary>The request body as it was sent.</summary>
    public string Body { get; init; } = "";

    /// <summary>What a text or markdown says, cut where WeCom cuts; empty for other types.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether <see cref="Text"/> was cut.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>The user ids of those who received it.</summary>
    public IReadOnlyList<string> Receivers { get; init; } = [];

    /// <summary>The user ids of those for whom it was dropped silently, because they had received too many.</summary>
    public IReadOnlyList<string> DroppedFor { get; init; } = [];

    /// <summary>When it was sent.</summary>
    public DateTimeOffset SentAt { get; init; }

    /// <summary>Whether it was recalled.</summary>
    public bool IsRecalled { get; init; }

    /// <summary>The type of the card; <see langword="null"/> for other messages.</summary>
    public string? CardType { get; init; }

    /// <summary>The task id of the card; <see langword="null"/> for none.</summary>
    public string? TaskId { get; init; }

    /// <summary>The code that updates the card, once; <see langword="null"/> for none.</summary>
    public string? ResponseCode { get; init; }

    /// <summary>The body of the last update of the card; <see langword="null"/> for none.</summary>
    public string? CardUpdate { get; init; }
}
