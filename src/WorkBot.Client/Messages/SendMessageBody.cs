namespace WorkBot.Client;

internal sealed class SendMessageBody
{
    public required string RobotId { get; init; }

    public required MessageType Type { get; init; }

    public required IReadOnlyList<string> TitleList { get; init; }

    public string? Content { get; init; }

    public IReadOnlyList<string>? AtList { get; init; }

    public Uri? FileUrl { get; init; }

    public MessageFileType? FileType { get; init; }

    public string? ObjectName { get; init; }

    public string? ExtraText { get; init; }
}
