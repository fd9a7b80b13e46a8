// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(TextConverter), typeof(TextListConverter), typeof(WholeNumberConverter), typeof(LongNumberConverter), typeof(RealNumberConverter),
        typeof(FlagConverter), typeof(MoneyConverter), typeof(SecondsConverter), typeof(EpochMillisecondsConverter),
        typeof(RequiredEpochMillisecondsConverter), typeof(DayConverter), typeof(SecretClearTextConverter),
        typeof(EnumerationConverter<CallDtmfMethod>),
        typeof(EnumerationConverter<CryptoType>),
        typeof(EnumerationConverter<CurrentCallState>),
    ])]
[JsonSerializable(typeof(GetCurrentCallRequest))]
[JsonSerializable(typeof(GetCurrentCallResponse))]
[JsonSerializable(typeof(DisconnectCurrentCallRequest))]
[JsonSerializable(typeof(DisconnectIvrCallRequest))]
[JsonSerializable(typeof(CallBackRequest))]
[JsonSerializable(typeof(CallBackResponse))]
[JsonSerializable(typeof(PlayAudioRequest))]
[JsonSerializable(typeof(PlayAudioResponse))]
[JsonSerializable(typeof(ReserveCalleeRequest))]
internal sealed partial class CallsJson : JsonSerializerContext;
