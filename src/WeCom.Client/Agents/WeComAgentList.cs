using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>The applications that a secret is for.</summary>
public sealed class WeComAgentList
{
    /// <summary>The applications with id, name and logo (<c>agentlist</c>).</summary>
    [AllowNull]
    [JsonPropertyName("agentlist")]
    public IReadOnlyList<WeComAgent> Agents { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
