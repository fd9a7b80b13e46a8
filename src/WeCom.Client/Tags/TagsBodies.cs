using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WeCom.Client;

internal sealed class TagBody
{
    [JsonPropertyName("tagid")]
    public int? Id { get; init; }

    [JsonPropertyName("tagname")]
    public required string Name { get; init; }
}

internal sealed class TagMembersBody
{
    [JsonPropertyName("tagid")]
    public required int TagId { get; init; }

    [JsonPropertyName("userlist")]
    public IReadOnlyList<string>? UserIds { get; init; }

    [JsonPropertyName("partylist")]
    public IReadOnlyList<int>? DepartmentIds { get; init; }
}

internal sealed class TagListAnswer
{
    [AllowNull]
    [JsonPropertyName("taglist")]
    public IReadOnlyList<WeComTag> Tags { get => field ?? []; set; }
}
