using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A list on a card of which one option is chosen (下拉式的选择器).</summary>
public sealed class WeComCardSelection
{
    /// <summary>What tells the answers of several lists apart when they come back (<c>question_key</c>): at most 1,024 bytes.</summary>
    public required string QuestionKey { get; init; }

    /// <summary>The title (<c>title</c>); null for none.</summary>
    public string? Title { get; init; }

    /// <summary>The id of the option that is chosen at first (<c>selected_id</c>); null for the first.</summary>
    public string? SelectedId { get; init; }

    /// <summary>The options (<c>option_list</c>): 1 to 10.</summary>
    [JsonPropertyName("option_list")]
    public required IReadOnlyList<WeComCardOption> Options { get; init; }

    /// <summary>Whether nothing can be chosen any more (<c>disable</c>). Only on a multiple choice that takes the place of another card; null otherwise.</summary>
    [JsonPropertyName("disable")]
    public bool? IsDisabled { get; init; }
}
