using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(TextConverter), typeof(TextListConverter), typeof(WholeNumberConverter), typeof(LongNumberConverter), typeof(FlagConverter),
        typeof(TimestampConverter), typeof(SecretClearTextConverter),
    ])]
[JsonSerializable(typeof(RealtimeFrame))]
[JsonSerializable(typeof(RealtimeFrameType))]
[JsonSerializable(typeof(RealtimeRequest))]
internal sealed partial class RealtimeJson : JsonSerializerContext;
