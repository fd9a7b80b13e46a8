using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(TextConverter), typeof(TextListConverter), typeof(WholeNumberConverter), typeof(LongNumberConverter), typeof(RealNumberConverter),
        typeof(MoneyConverter), typeof(FlagConverter), typeof(SecondsConverter), typeof(TimestampConverter), typeof(SecretClearTextConverter),
    ])]
[JsonSerializable(typeof(ConfigureCallbacksRequest))]
[JsonSerializable(typeof(CallbackConfiguration))]
internal sealed partial class CallbacksJson : JsonSerializerContext;
