using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>The id of a member that was found.</summary>
public sealed class WeComUserId
{
    /// <summary>The id within the company (<c>userid</c>).</summary>
    [JsonPropertyName("userid")]
    public string? UserId { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
