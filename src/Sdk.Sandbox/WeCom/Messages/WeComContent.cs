namespace Sdk.Sandbox;

/// <summary>What a message says, after it was checked.</summary>
/// <param name="Text">The words of texts and markdown, cut where WeCom cuts; empty for other types.</param>
/// <param name="IsTruncated">Whether the words were cut.</param>
/// <param name="Card">The card; <see langword="null"/> for other types.</param>
internal sealed record WeComContent(string Text = "", bool IsTruncated = false, WeComCard? Card = null);
