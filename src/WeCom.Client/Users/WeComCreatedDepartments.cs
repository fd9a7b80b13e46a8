using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>Departments that the service created with a member, because it did not know them.</summary>
public sealed class WeComCreatedDepartments
{
    /// <summary>The departments (<c>department_info</c>).</summary>
    [AllowNull]
    [JsonPropertyName("department_info")]
    public IReadOnlyList<WeComCreatedDepartment> Departments { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
