using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A picture on the left of a card with a text beside it (左图右文样式).</summary>
public sealed class WeComCardImageText : WeComLinkedCardPart
{
    /// <summary>The title (<c>title</c>); null for none.</summary>
    public string? Title { get; init; }

    /// <summary>The text (<c>desc</c>); null for none.</summary>
    [JsonPropertyName("desc")]
    public string? Description { get; init; }

    /// <summary>The address of the picture (<c>image_url</c>).</summary>
    public required string ImageUrl { get; init; }
}
