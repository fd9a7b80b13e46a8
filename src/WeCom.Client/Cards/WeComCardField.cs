using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A name with a value on a card (二级标题+文本列表): a text, or with one of the three others a link, a file or a member.</summary>
public sealed class WeComCardField
{
    /// <summary>The name (<c>keyname</c>): about 5 characters.</summary>
    [JsonPropertyName("keyname")]
    public required string Name { get; init; }

    /// <summary>The value (<c>value</c>): about 30 characters; of a file its name with the extension. Null for none.</summary>
    public string? Value { get; init; }

    /// <summary>Makes the value a link to this address (<c>url</c>); null for no link.</summary>
    public string? Url { get; init; }

    /// <summary>Makes the value a file, uploaded before (<c>media_id</c>); null for no file.</summary>
    public string? MediaId { get; init; }

    /// <summary>Makes the value a link to this member (<c>userid</c>); null for no member.</summary>
    [JsonPropertyName("userid")]
    public string? UserId { get; init; }

    [JsonInclude]
    [JsonPropertyName("type")]
    internal int Kind => Url is not null ? 1 : MediaId is not null ? 2 : UserId is not null ? 3 : 0;
}
