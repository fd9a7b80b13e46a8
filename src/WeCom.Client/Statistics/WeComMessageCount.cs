using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>How many messages an application sent on a day.</summary>
public sealed class WeComMessageCount
{
    /// <summary>The id of the application (<c>agentid</c>).</summary>
    [JsonPropertyName("agentid")]
    public int? AgentId { get; set; }

    /// <summary>What the application is called (<c>app_name</c>).</summary>
    public string? AppName { get; set; }

    /// <summary>How many messages it sent, counted by receivers (<c>count</c>).</summary>
    public long? Count { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
