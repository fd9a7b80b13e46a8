using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>An account of Channels (视频号).</summary>
public sealed class WeComChannelsAccount
{
    /// <summary>The name of the account (<c>nickname</c>).</summary>
    public string? Nickname { get; set; }

    /// <summary>Its state (<c>status</c>): 1 where it is shown to the outside, 0 where it is not.</summary>
    public int? Status { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
