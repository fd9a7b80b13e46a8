using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>A department (部门). Short lists have its id, parent and order only.</summary>
public sealed class WeComDepartment
{
    /// <summary>The id (<c>id</c>). The department at the top has 1.</summary>
    public int? Id { get; set; }

    /// <summary>The name, unique among departments of one parent (<c>name</c>).</summary>
    public string? Name { get; set; }

    /// <summary>The name in English (<c>name_en</c>).</summary>
    [JsonPropertyName("name_en")]
    public string? EnglishName { get; set; }

    /// <summary>The ids of those who lead it (部门负责人, <c>department_leader</c>).</summary>
    [AllowNull]
    [JsonPropertyName("department_leader")]
    [JsonConverter(typeof(TextListConverter))]
    public IReadOnlyList<string> LeaderIds { get => field ?? []; set; }

    /// <summary>The department above it (<c>parentid</c>); 0 or null at the top.</summary>
    [JsonPropertyName("parentid")]
    public int? ParentId { get; set; }

    /// <summary>Its place among its siblings, the largest first, from 0 up to 4294967295 (<c>order</c>).</summary>
    public long? Order { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
