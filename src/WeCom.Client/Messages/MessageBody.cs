using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A message that is no card: one member is there, called like the type.</summary>
internal sealed class MessageBody : MessageEnvelope
{
    [JsonPropertyOrder(1)]
    public WeComTextContent? Text { get; init; }

    [JsonPropertyOrder(1)]
    public WeComMarkdownContent? Markdown { get; init; }

    [JsonPropertyOrder(1)]
    public WeComImageContent? Image { get; init; }

    [JsonPropertyOrder(1)]
    public WeComVoiceContent? Voice { get; init; }

    [JsonPropertyOrder(1)]
    public WeComVideoContent? Video { get; init; }

    [JsonPropertyOrder(1)]
    public WeComFileContent? File { get; init; }

    [JsonPropertyOrder(1)]
    public WeComTextCardContent? Textcard { get; init; }

    [JsonPropertyOrder(1)]
    public WeComNewsContent? News { get; init; }

    [JsonPropertyOrder(1)]
    public WeComMpNewsContent? Mpnews { get; init; }

    [JsonPropertyOrder(1)]
    public WeComMiniProgramNoticeContent? MiniprogramNotice { get; init; }
}
