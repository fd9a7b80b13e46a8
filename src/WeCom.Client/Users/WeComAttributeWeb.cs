using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>The web page of an attribute (网页属性).</summary>
public sealed class WeComAttributeWeb
{
    /// <summary>The address (<c>url</c>).</summary>
    public string? Url { get; set; }

    /// <summary>The title, 12 characters at the most (<c>title</c>).</summary>
    public string? Title { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
