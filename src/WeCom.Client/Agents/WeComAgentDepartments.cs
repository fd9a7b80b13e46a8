using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>The departments whose members may see an application.</summary>
public sealed class WeComAgentDepartments
{
    /// <summary>The ids (<c>partyid</c>).</summary>
    [AllowNull]
    [JsonPropertyName("partyid")]
    public IReadOnlyList<int> DepartmentIds { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
