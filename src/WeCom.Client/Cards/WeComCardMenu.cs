using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>The menu in the corner of a card (卡片右上角更多操作).</summary>
public sealed class WeComCardMenu
{
    /// <summary>What the menu is about (<c>desc</c>); null for none.</summary>
    [JsonPropertyName("desc")]
    public string? Description { get; init; }

    /// <summary>The entries (<c>action_list</c>): 1 to 3, each with a key of its own.</summary>
    [JsonPropertyName("action_list")]
    public required IReadOnlyList<WeComCardMenuAction> Actions { get; init; }
}
