using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>The further attributes of a member that colleagues see (扩展属性, <c>extattr</c>).</summary>
public sealed class WeComExtendedAttributes
{
    /// <summary>The attributes (<c>attrs</c>); null for none that were given.</summary>
    [JsonPropertyName("attrs")]
    public IReadOnlyList<WeComAttributeItem>? Attributes { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
