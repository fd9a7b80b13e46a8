using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A tag (标签).</summary>
public sealed class WeComTag
{
    /// <summary>The id (<c>tagid</c>).</summary>
    [JsonPropertyName("tagid")]
    public int? Id { get; set; }

    /// <summary>The name, unique in the company (<c>tagname</c>).</summary>
    [JsonPropertyName("tagname")]
    public string? Name { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
