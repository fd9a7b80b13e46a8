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
[JsonSerializable(typeof(ReportMessageRequest))]
[JsonSerializable(typeof(ReportedMessage))]
[JsonSerializable(typeof(SendMessageBody))]
[JsonSerializable(typeof(SentCommand))]
[JsonSerializable(typeof(PendingCommands))]
[JsonSerializable(typeof(RobotCommand))]
[JsonSerializable(typeof(ReportCommandResultRequest))]
internal sealed partial class MessagesJson : JsonSerializerContext;
