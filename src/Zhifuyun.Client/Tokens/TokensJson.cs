using System.Text.Json.Serialization;
using Sdk.Core;

namespace Zhifuyun.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(LongNumberConverter), typeof(SecretClearTextConverter)])]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class TokensJson : JsonSerializerContext;
