namespace WorkBot.Client;

/// <summary>A text to send (文本消息).</summary>
public sealed class SendTextRequest
{
    /// <summary>The robot that sends (<c>robotId</c>).</summary>
    public required string RobotId { get; init; }

    /// <summary>Names of people and groups to send to, at least one; a repeat after a failure goes to all of them again (<c>titleList</c>).</summary>
    public required IReadOnlyList<string> TitleList { get; init; }

    /// <summary>The text (<c>content</c>).</summary>
    public required string Content { get; init; }

    /// <summary>Who is mentioned; null for nobody (<c>atList</c>).</summary>
    public IReadOnlyList<string>? AtList { get; init; }

    internal static void Validate(SendTextRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.RobotId);
        Check.Titles(request.TitleList);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Content);
        Check.Names(request.AtList);
    }
}
