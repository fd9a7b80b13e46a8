using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A title with a text on a card (卡片二级垂直内容).</summary>
public sealed class WeComCardParagraph
{
    /// <summary>The title (<c>title</c>): about 38 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The text (<c>desc</c>): about 160 characters; null for none.</summary>
    [JsonPropertyName("desc")]
    public string? Description { get; init; }
}
