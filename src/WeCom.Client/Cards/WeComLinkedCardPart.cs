using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A part of a card that a click on leads somewhere.</summary>
public abstract class WeComLinkedCardPart
{
    private protected WeComLinkedCardPart()
    {
    }

    /// <summary>Where a click leads (<c>type</c> with <c>url</c>, or with <c>appid</c> and <c>pagepath</c>); null for nowhere.</summary>
    [JsonIgnore]
    public WeComCardLink? Link { get; init; }

    [JsonInclude]
    [JsonPropertyName("type")]
    internal int LinkKind => Link?.Kind ?? 0;

    [JsonInclude]
    [JsonPropertyName("url")]
    internal string? LinkUrl => Link?.Url;

    [JsonInclude]
    [JsonPropertyName("appid")]
    internal string? LinkAppId => Link?.AppId;

    [JsonInclude]
    [JsonPropertyName("pagepath")]
    internal string? LinkPagePath => Link?.PagePath;
}
