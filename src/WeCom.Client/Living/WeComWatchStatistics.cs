using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A page of those who watched a live (直播观看明细).</summary>
public sealed class WeComWatchStatistics
{
    /// <summary>Whether this is the last page (<c>ending</c>). Nothing else says so: neither an empty page nor an empty <see cref="Next"/>.</summary>
    public bool? Ending { get; set; }

    /// <summary>Where the next page starts (<c>next_key</c>).</summary>
    [JsonPropertyName("next_key")]
    public string? Next { get; set; }

    /// <summary>Those who watched (<c>stat_info</c>).</summary>
    public WeComLiveViewers? StatInfo { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
