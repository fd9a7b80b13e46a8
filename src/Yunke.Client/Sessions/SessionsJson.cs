using System.Text.Json.Serialization;
using Sdk.Core;

namespace Yunke.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SecretClearTextConverter), typeof(TimestampConverter)])]
[JsonSerializable(typeof(SessionDocument))]
internal sealed partial class SessionsJson : JsonSerializerContext;
