using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What there is to vote on (选择题样式).</summary>
public sealed class WeComCardChecklist
{
    /// <summary>What tells the answer apart when it comes back (<c>question_key</c>): at most 1,024 bytes.</summary>
    public required string QuestionKey { get; init; }

    /// <summary>Whether several options may be chosen (<c>mode</c>).</summary>
    [JsonIgnore]
    public bool AllowsSeveral { get; init; }

    /// <summary>The options (<c>option_list</c>): 1 to 20.</summary>
    [JsonPropertyName("option_list")]
    public required IReadOnlyList<WeComCardCheckOption> Options { get; init; }

    /// <summary>Whether nothing can be chosen any more (<c>disable</c>). Only on a card that takes the place of another; null otherwise.</summary>
    [JsonPropertyName("disable")]
    public bool? IsDisabled { get; init; }

    [JsonInclude]
    [JsonPropertyName("mode")]
    internal int Mode => AllowsSeveral ? 1 : 0;
}
