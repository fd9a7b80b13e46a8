using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A page of the ids of the lives of an anchor in a period.</summary>
public sealed class WeComLiveIdsOfPeriod
{
    /// <summary>The ids of lives (<c>livingid_list</c>).</summary>
    [AllowNull]
    [JsonPropertyName("livingid_list")]
    public IReadOnlyList<string> LivingIds { get => field ?? []; set; }

    /// <summary>Whether this is the last page (<c>ending</c>). Nothing else says so: neither an empty page nor an empty <see cref="Next"/>.</summary>
    public bool? Ending { get; set; }

    /// <summary>Where the next page starts (<c>next_key</c>).</summary>
    [JsonPropertyName("next_key")]
    public string? Next { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
