using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A department to create.</summary>
public sealed class CreateWeComDepartmentRequest
{
    /// <summary>The name: 1 to 64 characters, none of <c>\ : * ? " &lt; &gt; |</c>, unique among its siblings (<c>name</c>).</summary>
    public required string Name { get; init; }

    /// <summary>The name in English, 1 to 64 characters (<c>name_en</c>); null for none.</summary>
    [JsonPropertyName("name_en")]
    public string? EnglishName { get; init; }

    /// <summary>The department above it (<c>parentid</c>): 1 for the one at the top.</summary>
    [JsonPropertyName("parentid")]
    public required int ParentId { get; init; }

    /// <summary>Its place among its siblings, the largest first, from 0 up to 4294967295 (<c>order</c>); null leaves it to the service.</summary>
    public long? Order { get; init; }

    /// <summary>The id, above 1 (<c>id</c>); null for one that the service chooses.</summary>
    public int? Id { get; init; }
}
