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
        typeof(EnumerationConverter<ReportBillingSide>),
    ])]
[JsonSerializable(typeof(GetCustomerFeeReportRequest))]
[JsonSerializable(typeof(GetCustomerFeeReportResponse))]
[JsonSerializable(typeof(GetPhoneFeeReportRequest))]
[JsonSerializable(typeof(GetPhoneFeeReportResponse))]
[JsonSerializable(typeof(GetCustomerLocationFeeReportRequest))]
[JsonSerializable(typeof(GetCustomerLocationFeeReportResponse))]
internal sealed partial class ReportsJson : JsonSerializerContext;
