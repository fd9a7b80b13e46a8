using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A department that was created.</summary>
public sealed class WeComCreatedDepartment
{
    /// <summary>The id (<c>id</c>).</summary>
    public int? Id { get; set; }

    /// <summary>The name (<c>name</c>); null where the answer has the id alone.</summary>
    public string? Name { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
