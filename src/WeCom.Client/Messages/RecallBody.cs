using System.Text.Json.Serialization;

namespace WeCom.Client;

internal sealed class RecallBody
{
    [JsonPropertyName("msgid")]
    public required string MessageId { get; init; }
}
