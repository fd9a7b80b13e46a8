using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A file that the service keeps for three days (临时素材). Every application of the company can use it, and download it.</summary>
public sealed class WeComMedia
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    /// <summary>The kind (<c>type</c>).</summary>
    public WeComMediaKind? Type { get; set; }

    /// <summary>The id to send, or to download, the file with (<c>media_id</c>).</summary>
    public string? MediaId { get; set; }

    /// <summary>When it was uploaded (<c>created_at</c>).</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When the id ends: three days after the upload. Null where the service does not say when that was.</summary>
    [JsonIgnore]
    public DateTimeOffset? ExpiresAt => CreatedAt + Lifetime;

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
