using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yunke.Client;

/// <summary>The definition of one of the company's own fields (自定义字段). The platform documents its id and type only.</summary>
public sealed class CustomerField
{
    /// <summary>The id (<c>id</c>).</summary>
    public string? Id { get; set; }

    /// <summary>The name (<c>name</c>).</summary>
    public string? Name { get; set; }

    /// <summary>The type (<c>fieldType</c>).</summary>
    public string? FieldType { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
