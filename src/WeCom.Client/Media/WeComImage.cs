using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A picture that was uploaded for good (永久图片).</summary>
public sealed class WeComImage
{
    /// <summary>Its address (<c>url</c>), which shows only inside WeCom: in the content of <c>mpnews</c> and in welcome messages.</summary>
    public string? Url { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
