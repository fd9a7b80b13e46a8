using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextConverter), typeof(SecretClearTextConverter)])]
[JsonSerializable(typeof(CardMessageBody))]
[JsonSerializable(typeof(CardUpdateBody))]
[JsonSerializable(typeof(WeComCardUpdateResult))]
internal sealed partial class CardsJson : JsonSerializerContext;
