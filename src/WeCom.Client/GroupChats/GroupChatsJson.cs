using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextConverter), typeof(TextListConverter)])]
[JsonSerializable(typeof(WeComNewGroupChat))]
[JsonSerializable(typeof(WeComGroupChatChange))]
[JsonSerializable(typeof(WeComCreatedGroupChat))]
[JsonSerializable(typeof(GroupChatAnswer))]
internal sealed partial class GroupChatsJson : JsonSerializerContext;
