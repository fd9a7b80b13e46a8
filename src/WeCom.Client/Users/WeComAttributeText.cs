using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>The text of an attribute (文本属性).</summary>
public sealed class WeComAttributeText
{
    /// <summary>The text, 64 characters at the most (<c>value</c>).</summary>
    public string? Value { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
