namespace WorkBot.Client;

/// <summary>An image to send (图片消息).</summary>
public sealed class SendImageRequest
{
    /// <summary>The robot that sends (<c>robotId</c>).</summary>
    public required string RobotId { get; init; }

    /// <summary>Names of people and groups to send to, at least one; a repeat after a failure goes to all of them again (<c>titleList</c>).</summary>
    public required IReadOnlyList<string> TitleList { get; init; }

    /// <summary>Where the robot gets it; an absolute http or https address (<c>fileUrl</c>).</summary>
    public required Uri FileUrl { get; init; }

    /// <summary>The name of the file with its extension, different for each file (<c>objectName</c>).</summary>
    public required string ObjectName { get; init; }

    /// <summary>A text that goes with it; null for none (<c>extraText</c>).</summary>
    public string? ExtraText { get; init; }

    internal static void Validate(SendImageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.RobotId);
        Check.Titles(request.TitleList);
        Check.WebAddress(request.FileUrl);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.ObjectName);
        Check.Optional(request.ExtraText);
    }
}
