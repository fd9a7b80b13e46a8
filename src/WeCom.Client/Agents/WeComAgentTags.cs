using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>The tags whose members may see an application.</summary>
public sealed class WeComAgentTags
{
    /// <summary>The ids (<c>tagid</c>).</summary>
    [AllowNull]
    [JsonPropertyName("tagid")]
    public IReadOnlyList<int> TagIds { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
