using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextConverter), typeof(WholeNumberConverter), typeof(LongNumberConverter), typeof(DateConverter)])]
[JsonSerializable(typeof(ActiveMembersBody))]
[JsonSerializable(typeof(MessageCountsBody))]
[JsonSerializable(typeof(WeComActiveMembers))]
[JsonSerializable(typeof(WeComMessageCounts))]
internal sealed partial class StatisticsJson : JsonSerializerContext;
