using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A member in one of its departments (成员与部门). A member of several departments has a row for each of them.</summary>
public sealed class WeComUserDepartment
{
    /// <summary>The id of the member (<c>userid</c>).</summary>
    [JsonPropertyName("userid")]
    public string? UserId { get; set; }

    /// <summary>The department (<c>department</c>).</summary>
    [JsonPropertyName("department")]
    public int? DepartmentId { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
