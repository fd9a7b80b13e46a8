using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

internal sealed class CardUpdateBody
{
    [JsonPropertyName("userids")]
    public IReadOnlyList<string>? UserIds { get; init; }

    [JsonPropertyName("partyids")]
    public IReadOnlyList<int>? PartyIds { get; init; }

    [JsonPropertyName("tagids")]
    public IReadOnlyList<int>? TagIds { get; init; }

    [JsonPropertyName("atall")]
    public int? AtAll { get; init; }

    [JsonPropertyName("agentid")]
    public required int AgentId { get; init; }

    public required Secret ResponseCode { get; init; }

    public int? EnableIdTrans { get; init; }

    public CardButtonBody? Button { get; init; }

    public WeComCard? TemplateCard { get; init; }
}
