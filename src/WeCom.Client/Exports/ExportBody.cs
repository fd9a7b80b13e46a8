using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

internal sealed class ExportBody
{
    [JsonPropertyName("tagid")]
    public int? TagId { get; init; }

    [JsonPropertyName("encoding_aeskey")]
    public Secret? EncodingAesKey { get; init; }

    public int? BlockSize { get; init; }
}
