using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A message that is a card. Apart from the others, so that a trimmed program without cards keeps nothing of them.</summary>
internal sealed class CardMessageBody : MessageEnvelope
{
    [JsonPropertyOrder(1)]
    public required WeComCard TemplateCard { get; init; }
}
