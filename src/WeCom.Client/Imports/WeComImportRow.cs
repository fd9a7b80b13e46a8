using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What came of a row of an import: of a member, or of a department.</summary>
public sealed class WeComImportRow
{
    /// <summary>The member (<c>userid</c>); null for a row of a department.</summary>
    [JsonPropertyName("userid")]
    public string? UserId { get; set; }

    /// <summary>The department (<c>partyid</c>); null for a row of a member.</summary>
    [JsonPropertyName("partyid")]
    public int? DepartmentId { get; set; }

    /// <summary>What was done to the department (<c>action</c>); null for a row of a member.</summary>
    [JsonPropertyName("action")]
    public WeComDepartmentActions? Actions { get; set; }

    /// <summary>Why the row failed (<c>errcode</c>); 0 for success. <see cref="WeComErrors.Catalog"/> knows the codes.</summary>
    [JsonPropertyName("errcode")]
    public int? ErrorCode { get; set; }

    /// <summary>The same in words (<c>errmsg</c>).</summary>
    [JsonPropertyName("errmsg")]
    public string? ErrorMessage { get; set; }

    /// <summary>Whether the row was imported.</summary>
    [JsonIgnore]
    public bool IsSuccess => ErrorCode is null or 0;

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
