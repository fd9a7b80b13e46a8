using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What stands beside the content of a message, whatever its type and wherever it goes.</summary>
internal abstract class MessageEnvelope
{
    [JsonPropertyName("touser")]
    public string? ToUser { get; set; }

    [JsonPropertyName("toparty")]
    public string? ToParty { get; set; }

    [JsonPropertyName("totag")]
    public string? ToTag { get; set; }

    [JsonPropertyName("chatid")]
    public string? ChatId { get; set; }

    [JsonPropertyName("msgtype")]
    public string? MessageType { get; set; }

    [JsonPropertyName("agentid")]
    public int? AgentId { get; set; }

    public WeComConfidentiality? Safe { get; set; }

    public int? EnableIdTrans { get; set; }

    public int? EnableDuplicateCheck { get; set; }

    public int? DuplicateCheckInterval { get; set; }
}
