using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>An entry of the menu of a card (操作列表).</summary>
public sealed class WeComCardMenuAction
{
    /// <summary>What it says (<c>text</c>).</summary>
    public required string Text { get; init; }

    /// <summary>What comes back when it is clicked (<c>key</c>): at most 1,024 bytes, once in the menu.</summary>
    [JsonPropertyName("key")]
    public required string EventKey { get; init; }
}
