using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(LongNumberConverter)])]
[JsonSerializable(typeof(JsonWebTokenClaims))]
internal sealed partial class TokensJson : JsonSerializerContext;
