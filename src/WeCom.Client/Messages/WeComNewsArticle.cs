using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>An article that opens an address or, in messages of the application, a mini program (图文).</summary>
public sealed class WeComNewsArticle
{
    /// <summary>The title (<c>title</c>): at most 128 bytes.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about (<c>description</c>): at most 512 bytes; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The address that a click opens (<c>url</c>): with its scheme, at most 2,048 bytes. Required unless there is a mini program.</summary>
    public string? Url { get; init; }

    /// <summary>The address of a picture (<c>picurl</c>), 1068 × 455 pixels for the first article and 150 × 150 for the others; null for none.</summary>
    [JsonPropertyName("picurl")]
    public string? PictureUrl { get; init; }

    /// <summary>The mini program that a click opens in place of the address (<c>appid</c>), with <see cref="PagePath"/>; null for none. For messages of the application only.</summary>
    [JsonPropertyName("appid")]
    public string? AppId { get; init; }

    /// <summary>The page of the mini program (<c>pagepath</c>): at most 128 bytes; null for none.</summary>
    [JsonPropertyName("pagepath")]
    public string? PagePath { get; init; }
}
