using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>The mini program of an attribute (小程序属性).</summary>
public sealed class WeComAttributeMiniProgram
{
    /// <summary>The id of the mini program (<c>appid</c>).</summary>
    [JsonPropertyName("appid")]
    public string? AppId { get; set; }

    /// <summary>The page that opens (<c>pagepath</c>); null for the first one.</summary>
    [JsonPropertyName("pagepath")]
    public string? PagePath { get; set; }

    /// <summary>The title, 12 characters at the most (<c>title</c>).</summary>
    public string? Title { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
