using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>How many members were active on a day (企业活跃成员数).</summary>
public sealed class WeComActiveMembers
{
    /// <summary>How many (<c>active_cnt</c>).</summary>
    [JsonPropertyName("active_cnt")]
    public int? Count { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
