namespace WeCom.Client;

internal sealed class RobotNewsBody
{
    public required IReadOnlyList<WeComNewsArticle> Articles { get; init; }
}
