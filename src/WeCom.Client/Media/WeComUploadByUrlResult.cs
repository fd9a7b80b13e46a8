using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>How far an upload by address is.</summary>
public sealed class WeComUploadByUrlResult
{
    /// <summary>The state (<c>status</c>).</summary>
    public WeComUploadByUrlStatus? Status { get; set; }

    /// <summary>What came of it, once it is over (<c>detail</c>).</summary>
    public WeComUploadByUrlDetail? Detail { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
