using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What came of creating a member.</summary>
public sealed class WeComUserCreation
{
    /// <summary>
    /// The departments that did not exist (<c>created_department_list</c>): the service created them below 其他(待设置部门). Null where all existed.
    /// </summary>
    [JsonPropertyName("created_department_list")]
    public WeComCreatedDepartments? CreatedDepartments { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
