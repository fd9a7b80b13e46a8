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
[JsonSerializable(typeof(CreateRobotRequest))]
[JsonSerializable(typeof(UpdateRobotRequest))]
[JsonSerializable(typeof(Robot))]
[JsonSerializable(typeof(RobotStatistics))]
[JsonSerializable(typeof(WorkBotPage<Robot>))]
internal sealed partial class RobotsJson : JsonSerializerContext;
