using System.Text.Json.Serialization;
using Sdk.Core;

namespace Zhifuyun.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextConverter), typeof(LongNumberConverter), typeof(RealNumberConverter), typeof(TimestampConverter), typeof(DateConverter)])]
[JsonSerializable(typeof(CreateConversationRequest))]
[JsonSerializable(typeof(ZhifuyunConversation))]
[JsonSerializable(typeof(ZhifuyunPage<ZhifuyunConversation>))]
internal sealed partial class ConversationsJson : JsonSerializerContext;
