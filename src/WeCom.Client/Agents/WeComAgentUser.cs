using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A member who may see an application.</summary>
public sealed class WeComAgentUser
{
    /// <summary>The id of the member (<c>userid</c>).</summary>
    [JsonPropertyName("userid")]
    public string? UserId { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
