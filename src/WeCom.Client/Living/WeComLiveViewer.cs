using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>Somebody who watched a live: a member, or somebody from outside of the company.</summary>
public sealed class WeComLiveViewer
{
    /// <summary>The member (<c>userid</c>); null for somebody from outside.</summary>
    [JsonPropertyName("userid")]
    public string? UserId { get; set; }

    /// <summary>The viewer from outside of the company (<c>external_userid</c>); null for a member.</summary>
    [JsonPropertyName("external_userid")]
    public string? ExternalUserId { get; set; }

    /// <summary>Where a viewer from outside watches from (<c>type</c>); null for a member.</summary>
    public WeComViewerType? Type { get; set; }

    /// <summary>What a viewer from outside is called (<c>name</c>); null for a member.</summary>
    public string? Name { get; set; }

    /// <summary>For how long (<c>watch_time</c>).</summary>
    public TimeSpan? WatchTime { get; set; }

    /// <summary>Whether the viewer wrote comments (<c>is_comment</c>).</summary>
    [JsonPropertyName("is_comment")]
    public bool? HasCommented { get; set; }

    /// <summary>Whether the viewer spoke (是否连麦发言) (<c>is_mic</c>).</summary>
    [JsonPropertyName("is_mic")]
    public bool? HasSpoken { get; set; }

    /// <summary>The member who invited the viewer (<c>invitor_userid</c>); only lives that promote products (推广产品) have it.</summary>
    [JsonPropertyName("invitor_userid")]
    public string? InvitorUserId { get; set; }

    /// <summary>Who invited the viewer from outside of the company (<c>invitor_external_userid</c>); only lives that promote products have it.</summary>
    [JsonPropertyName("invitor_external_userid")]
    public string? InvitorExternalUserId { get; set; }

    /// <summary>Whether the viewer is no member of the company.</summary>
    [JsonIgnore]
    public bool IsExternal => string.IsNullOrEmpty(UserId);

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
