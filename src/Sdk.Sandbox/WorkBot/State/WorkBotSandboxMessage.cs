namespace Sdk.Sandbox;

/// <summary>One message that a robot of the WorkBot sandbox reported.</summary>
public sealed record WorkBotSandboxMessage
{
    /// <summary>The identifier, like <c>msg_1703123456789_abc123</c>.</summary>
    public required string MessageId { get; init; }

    /// <summary>The robot that reported it.</summary>
    public required string RobotId { get; init; }

    /// <summary>The text without the address of the robot.</summary>
    public string? Spoken { get; init; }

    /// <summary>The text as it was written.</summary>
    public string? RawSpoken { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? ReceivedName { get; init; }

    /// <summary>The group in which it was written; <see langword="null"/> for none.</summary>
    public string? GroupName { get; init; }

    /// <summary>The remark of the group.</summary>
    public string? GroupRemark { get; init; }

    /// <summary>The kind of conversation, 0 to 4.</summary>
    public int? RoomType { get; init; }

    /// <summary>Whether the robot was addressed.</summary>
    public bool? AtMe { get; init; }

    /// <summary>The kind of content.</summary>
    public int? TextType { get; init; }

    /// <summary>The picture in Base64; <see langword="null"/> for none.</summary>
    public string? FileBase64 { get; init; }

    /// <summary>When it was written, as the robot said it.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When the server received it.</summary>
    public DateTimeOffset ReceivedAt { get; init; }
}
