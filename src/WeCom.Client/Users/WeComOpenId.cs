using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>The id of a member at WeChat.</summary>
public sealed class WeComOpenId
{
    /// <summary>The id at WeChat (<c>openid</c>).</summary>
    [JsonPropertyName("openid")]
    public string? OpenId { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
