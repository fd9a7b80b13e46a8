using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>Where a card comes from (卡片来源).</summary>
public sealed class WeComCardSource
{
    /// <summary>The address of an icon of 72 × 72 pixels (<c>icon_url</c>); null for none.</summary>
    public string? IconUrl { get; init; }

    /// <summary>The name (<c>desc</c>): about 20 characters; null for none.</summary>
    [JsonPropertyName("desc")]
    public string? Description { get; init; }

    /// <summary>The color of the name (<c>desc_color</c>); null for the default, gray. Not on votes and multiple choices.</summary>
    [JsonPropertyName("desc_color")]
    public WeComCardColor? DescriptionColor { get; init; }
}
