using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What to change of a department. Only what is given goes out, and only that changes.</summary>
public sealed class UpdateWeComDepartmentRequest
{
    /// <summary>The id (<c>id</c>).</summary>
    public required int Id { get; init; }

    /// <summary>The name: 1 to 64 characters, none of <c>\ : * ? " &lt; &gt; |</c>, unique among its siblings (<c>name</c>).</summary>
    public string? Name { get; init; }

    /// <summary>The name in English, 1 to 64 characters (<c>name_en</c>).</summary>
    [JsonPropertyName("name_en")]
    public string? EnglishName { get; init; }

    /// <summary>The department to move it below (<c>parentid</c>).</summary>
    [JsonPropertyName("parentid")]
    public int? ParentId { get; init; }

    /// <summary>Its place among its siblings, the largest first, from 0 up to 4294967295 (<c>order</c>).</summary>
    public long? Order { get; init; }
}
