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
[JsonSerializable(typeof(SendSmsCodeBody))]
[JsonSerializable(typeof(SmsCodeSent))]
[JsonSerializable(typeof(LoginBody))]
[JsonSerializable(typeof(WorkBotLogin))]
[JsonSerializable(typeof(WorkBotUser))]
[JsonSerializable(typeof(UserStatistics))]
internal sealed partial class UsersJson : JsonSerializerContext;
