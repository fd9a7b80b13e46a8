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
        typeof(EnumerationConverter<ConsumptionType>),
        typeof(EnumerationConverter<PayHistoryType>),
        typeof(EnumerationConverter<PayMethod>),
    ])]
[JsonSerializable(typeof(PayRequest))]
[JsonSerializable(typeof(PayResponse))]
[JsonSerializable(typeof(PayByPhoneCardRequest))]
[JsonSerializable(typeof(PayByPhoneCardResponse))]
[JsonSerializable(typeof(GetPayHistoryRequest))]
[JsonSerializable(typeof(GetPayHistoryResponse))]
[JsonSerializable(typeof(GetConsumptionRequest))]
[JsonSerializable(typeof(GetConsumptionResponse))]
internal sealed partial class PaymentsJson : JsonSerializerContext;
