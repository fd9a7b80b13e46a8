using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextConverter), typeof(SecretClearTextConverter)])]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(RecallBody))]
[JsonSerializable(typeof(WeComSentMessage))]
internal sealed partial class MessagesJson : JsonSerializerContext;
