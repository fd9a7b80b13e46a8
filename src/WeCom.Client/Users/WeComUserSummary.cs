using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A member by id and name (成员), as short lists have them.</summary>
public sealed class WeComUserSummary
{
    /// <summary>The id within the company (<c>userid</c>).</summary>
    [JsonPropertyName("userid")]
    public string? UserId { get; set; }

    /// <summary>The name (<c>name</c>).</summary>
    public string? Name { get; set; }

    /// <summary>The departments (<c>department</c>); empty in the members of a tag.</summary>
    [AllowNull]
    [JsonPropertyName("department")]
    public IReadOnlyList<int> DepartmentIds { get => field ?? []; set; }

    /// <summary>The id across companies (<c>open_userid</c>); only third-party applications get it.</summary>
    [JsonPropertyName("open_userid")]
    public string? OpenUserId { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
