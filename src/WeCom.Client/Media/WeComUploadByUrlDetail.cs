using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What came of an upload by address.</summary>
public sealed class WeComUploadByUrlDetail
{
    /// <summary>
    /// Why it failed (<c>errcode</c>): 830001 the address is none, 830003 the file could not be fetched, 45001 too large, 301019 another MD5. 0 for success.
    /// </summary>
    [JsonPropertyName("errcode")]
    public int? ErrorCode { get; set; }

    /// <summary>The same in words (<c>errmsg</c>).</summary>
    [JsonPropertyName("errmsg")]
    public string? ErrorMessage { get; set; }

    /// <summary>The id of the file (<c>media_id</c>), for downloads and for the welcome message of a customer group; not for messages.</summary>
    public string? MediaId { get; set; }

    /// <summary>When it was uploaded (<c>created_at</c>).</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
