using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>Who came to a live through a shared link, and who shared it (直播分享信息).</summary>
public sealed class WeComLiveShare
{
    /// <summary>The id of the live (<c>livingid</c>).</summary>
    [JsonPropertyName("livingid")]
    public string? LivingId { get; set; }

    /// <summary>The member who came (<c>viewer_userid</c>); null for somebody from outside.</summary>
    [JsonPropertyName("viewer_userid")]
    public string? ViewerUserId { get; set; }

    /// <summary>Who came from outside of the company (<c>viewer_external_userid</c>); null for a member.</summary>
    [JsonPropertyName("viewer_external_userid")]
    public string? ViewerExternalUserId { get; set; }

    /// <summary>The member who shared (<c>invitor_userid</c>); null for somebody from outside.</summary>
    [JsonPropertyName("invitor_userid")]
    public string? InvitorUserId { get; set; }

    /// <summary>Who shared from outside of the company (<c>invitor_external_userid</c>); null for a member.</summary>
    [JsonPropertyName("invitor_external_userid")]
    public string? InvitorExternalUserId { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
