using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What the service says of a live that was reserved.</summary>
public sealed class WeComCreatedLive
{
    /// <summary>The id of the live (<c>livingid</c>).</summary>
    [JsonPropertyName("livingid")]
    public string? LivingId { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
