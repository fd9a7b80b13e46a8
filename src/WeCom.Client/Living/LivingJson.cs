using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(TextConverter), typeof(TextListConverter), typeof(WholeNumberConverter), typeof(LongNumberConverter), typeof(NumericFlagConverter),
        typeof(UnixSecondsConverter), typeof(SecondsConverter), typeof(SecretClearTextConverter),
    ])]
[JsonSerializable(typeof(CreateLiveBody))]
[JsonSerializable(typeof(ModifyLiveBody))]
[JsonSerializable(typeof(LiveBody))]
[JsonSerializable(typeof(ListLiveIdsBody))]
[JsonSerializable(typeof(ListLiveIdsOfPeriodBody))]
[JsonSerializable(typeof(LiveShareBody))]
[JsonSerializable(typeof(LiveAnswer))]
[JsonSerializable(typeof(WeComCreatedLive))]
[JsonSerializable(typeof(WeComLiveCode))]
[JsonSerializable(typeof(WeComLiveIds))]
[JsonSerializable(typeof(WeComLiveIdsOfPeriod))]
[JsonSerializable(typeof(WeComLiveShare))]
[JsonSerializable(typeof(WeComWatchStatistics))]
internal sealed partial class LivingJson : JsonSerializerContext;
