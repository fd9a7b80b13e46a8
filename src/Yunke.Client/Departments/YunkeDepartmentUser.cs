using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yunke.Client;

/// <summary>A member of staff in a department (部门成员). The service documents no member: each of them may be absent.</summary>
public sealed class YunkeDepartmentUser
{
    /// <summary>The id (<c>id</c>).</summary>
    public string? Id { get; set; }

    /// <summary>The name (<c>name</c>).</summary>
    public string? Name { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
