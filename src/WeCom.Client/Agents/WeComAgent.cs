using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>An application (应用). In a list only id, name and logo are there.</summary>
public sealed class WeComAgent
{
    /// <summary>The id (<c>agentid</c>).</summary>
    [JsonPropertyName("agentid")]
    public int? AgentId { get; set; }

    /// <summary>The name (<c>name</c>).</summary>
    public string? Name { get; set; }

    /// <summary>The address of the square logo (<c>square_logo_url</c>).</summary>
    public string? SquareLogoUrl { get; set; }

    /// <summary>What it is for (<c>description</c>).</summary>
    public string? Description { get; set; }

    /// <summary>The members who may see it, one by one (可见范围, <c>allow_userinfos</c>).</summary>
    [JsonPropertyName("allow_userinfos")]
    public WeComAgentUsers? AllowedUsers { get; set; }

    /// <summary>The departments whose members may see it (<c>allow_partys</c>).</summary>
    [JsonPropertyName("allow_partys")]
    public WeComAgentDepartments? AllowedDepartments { get; set; }

    /// <summary>The tags whose members may see it (<c>allow_tags</c>).</summary>
    [JsonPropertyName("allow_tags")]
    public WeComAgentTags? AllowedTags { get; set; }

    /// <summary>Whether it is switched off (<c>close</c>).</summary>
    [JsonPropertyName("close")]
    public bool? IsClosed { get; set; }

    /// <summary>The trusted domain of its pages (可信域名, <c>redirect_domain</c>).</summary>
    public string? RedirectDomain { get; set; }

    /// <summary>Whether members report where they are (<c>report_location_flag</c>).</summary>
    [JsonPropertyName("report_location_flag")]
    public bool? ReportsLocation { get; set; }

    /// <summary>Whether it is told when a member opens it (<c>isreportenter</c>).</summary>
    [JsonPropertyName("isreportenter")]
    public bool? ReportsEntering { get; set; }

    /// <summary>Its home page (<c>home_url</c>).</summary>
    public string? HomeUrl { get; set; }

    /// <summary>How far a developed application is on its way to be published (代开发发布状态, <c>customized_publish_status</c>).</summary>
    public int? CustomizedPublishStatus { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
