using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>The button that sends the answer to a card (提交按钮).</summary>
public sealed class WeComCardSubmitButton
{
    /// <summary>What it says (<c>text</c>): about 10 characters; 提交 by default.</summary>
    public string Text { get; init; } = "提交";

    /// <summary>What comes back when it is clicked (<c>key</c>): at most 1,024 bytes.</summary>
    [JsonPropertyName("key")]
    public required string EventKey { get; init; }
}
