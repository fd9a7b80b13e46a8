namespace WeCom.Client;

internal sealed class RobotTextBody
{
    public required string Content { get; init; }

    public IReadOnlyList<string>? MentionedList { get; init; }

    public IReadOnlyList<string>? MentionedMobileList { get; init; }
}
