using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What people outside the company see of a member (成员对外属性, <c>external_profile</c>).</summary>
public sealed class WeComExternalProfile
{
    /// <summary>The short name of the company (企业简称, <c>external_corp_name</c>).</summary>
    public string? ExternalCorpName { get; set; }

    /// <summary>The account of Channels (视频号, <c>wechat_channels</c>), which some answers give as its name alone.</summary>
    [JsonPropertyName("wechat_channels")]
    [JsonConverter(typeof(ChannelsAccountConverter))]
    public WeComChannelsAccount? Channels { get; set; }

    /// <summary>The further attributes (<c>external_attr</c>); null for none that were given.</summary>
    [JsonPropertyName("external_attr")]
    public IReadOnlyList<WeComAttributeItem>? Attributes { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
