namespace WeCom.Client;

/// <summary>A link below a card (跳转指引样式).</summary>
public sealed class WeComCardJump : WeComLinkedCardPart
{
    /// <summary>What it says (<c>title</c>): about 18 characters.</summary>
    public required string Title { get; init; }
}
