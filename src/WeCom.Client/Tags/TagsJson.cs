using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TextConverter), typeof(WholeNumberConverter)])]
[JsonSerializable(typeof(TagBody))]
[JsonSerializable(typeof(TagMembersBody))]
[JsonSerializable(typeof(TagListAnswer))]
[JsonSerializable(typeof(WeComTag))]
[JsonSerializable(typeof(WeComTagMembers))]
[JsonSerializable(typeof(WeComTagOutcome))]
internal sealed partial class TagsJson : JsonSerializerContext;
