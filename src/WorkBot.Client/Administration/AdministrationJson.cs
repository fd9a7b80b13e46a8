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
[JsonSerializable(typeof(GenerateActivationCodesRequest))]
[JsonSerializable(typeof(GeneratedActivationCodes))]
[JsonSerializable(typeof(WorkBotPage<ActivationCode>))]
[JsonSerializable(typeof(UnbindDeviceRequest))]
[JsonSerializable(typeof(UnboundDevice))]
[JsonSerializable(typeof(WorkBotPage<WorkBotAccount>))]
[JsonSerializable(typeof(WorkBotPage<LogEntry>))]
internal sealed partial class AdministrationJson : JsonSerializerContext;
