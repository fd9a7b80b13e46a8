using System.Text.Json.Serialization;
using Sdk.Core;

namespace Zhifuyun.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextConverter), typeof(LongNumberConverter), typeof(RealNumberConverter), typeof(TimestampConverter), typeof(DateConverter)])]
[JsonSerializable(typeof(ZhifuyunStatistics))]
internal sealed partial class StatisticsJson : JsonSerializerContext;
