using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yunke.Client;

/// <summary>A department (部门) with those below it. The service documents its id, departments and users only.</summary>
public sealed class YunkeDepartment
{
    /// <summary>The id (<c>id</c>).</summary>
    public string? Id { get; set; }

    /// <summary>The name (<c>name</c>).</summary>
    public string? Name { get; set; }

    /// <summary>The departments below this one (<c>children</c>).</summary>
    [AllowNull]
    public IReadOnlyList<YunkeDepartment> Children { get => field ?? []; set; }

    /// <summary>The members of staff, where they were asked for (<c>users</c>).</summary>
    [AllowNull]
    public IReadOnlyList<YunkeDepartmentUser> Users { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
