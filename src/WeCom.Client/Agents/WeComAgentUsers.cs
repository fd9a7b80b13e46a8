using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>The members who may see an application.</summary>
public sealed class WeComAgentUsers
{
    /// <summary>The members (<c>user</c>).</summary>
    [AllowNull]
    [JsonPropertyName("user")]
    public IReadOnlyList<WeComAgentUser> Users { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
