namespace WeCom.Client;

/// <summary>A quotation on a card (引用文献样式).</summary>
public sealed class WeComCardQuote : WeComLinkedCardPart
{
    /// <summary>The title (<c>title</c>); null for none.</summary>
    public string? Title { get; init; }

    /// <summary>What is quoted (<c>quote_text</c>); null for none.</summary>
    public string? QuoteText { get; init; }
}
