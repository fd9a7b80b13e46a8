namespace WorkBot.Client;

/// <summary>A file to send (文件消息).</summary>
public sealed class SendFileRequest
{
    /// <summary>The robot that sends (<c>robotId</c>).</summary>
    public required string RobotId { get; init; }

    /// <summary>Names of people and groups to send to, at least one; a repeat after a failure goes to all of them again (<c>titleList</c>).</summary>
    public required IReadOnlyList<string> TitleList { get; init; }

    /// <summary>Where the robot gets it; an absolute http or https address (<c>fileUrl</c>).</summary>
    public required Uri FileUrl { get; init; }

    /// <summary>The name of the file with its extension, different for each file (<c>objectName</c>).</summary>
    public required string ObjectName { get; init; }

    /// <summary>How the robot treats it; as any file by default (<c>fileType</c>).</summary>
    public MessageFileType FileType { get; init; } = MessageFileType.Other;

    /// <summary>A text that goes with it; null for none (<c>extraText</c>).</summary>
    public string? ExtraText { get; init; }

    internal static void Validate(SendFileRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.RobotId);
        Check.Titles(request.TitleList);
        Check.WebAddress(request.FileUrl);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.ObjectName);
        Check.Optional(request.ExtraText);
        Check.Required(request.FileType);
    }
}
