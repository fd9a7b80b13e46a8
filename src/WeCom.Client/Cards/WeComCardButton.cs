using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A button of a card (按钮): with an <see cref="EventKey"/> its click comes back to the application, with a <see cref="Url"/> it opens an address.</summary>
public sealed class WeComCardButton
{
    /// <summary>What it says (<c>text</c>): about 10 characters.</summary>
    public required string Text { get; init; }

    /// <summary>How it looks (<c>style</c>); null for the first style.</summary>
    public WeComCardButtonStyle? Style { get; init; }

    /// <summary>What comes back when it is clicked (<c>key</c>): at most 1,024 bytes.</summary>
    [JsonPropertyName("key")]
    public string? EventKey { get; init; }

    /// <summary>The address that it opens (<c>url</c>).</summary>
    public string? Url { get; init; }

    [JsonInclude]
    [JsonPropertyName("type")]
    internal int Kind => Url is not null ? 1 : 0;
}
