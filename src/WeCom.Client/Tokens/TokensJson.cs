using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(SecretClearTextConverter), typeof(LongNumberConverter)])]
[JsonSerializable(typeof(AccessTokenAnswer))]
internal sealed partial class TokensJson : JsonSerializerContext;
