using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A tag with its members and departments (标签成员). Only those that the application sees are among them.</summary>
public sealed class WeComTagMembers
{
    /// <summary>The id that was asked for (<c>tagid</c>); the service does not repeat it.</summary>
    [JsonPropertyName("tagid")]
    public int? Id { get; set; }

    /// <summary>The name (<c>tagname</c>).</summary>
    [JsonPropertyName("tagname")]
    public string? Name { get; set; }

    /// <summary>The members by id and name (<c>userlist</c>).</summary>
    [AllowNull]
    [JsonPropertyName("userlist")]
    public IReadOnlyList<WeComUserSummary> Users { get => field ?? []; set; }

    /// <summary>The departments (<c>partylist</c>).</summary>
    [AllowNull]
    [JsonPropertyName("partylist")]
    public IReadOnlyList<int> DepartmentIds { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
