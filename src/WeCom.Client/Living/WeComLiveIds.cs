using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A page of the ids of the lives of an anchor.</summary>
public sealed class WeComLiveIds
{
    /// <summary>The ids of lives (<c>livingid_list</c>).</summary>
    [AllowNull]
    [JsonPropertyName("livingid_list")]
    public IReadOnlyList<string> LivingIds { get => field ?? []; set; }

    /// <summary>Where the next page starts; empty or absent on the last one (<c>next_cursor</c>).</summary>
    public string? NextCursor { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
