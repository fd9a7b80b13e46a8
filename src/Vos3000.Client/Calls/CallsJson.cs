using System.Text.Json.Serialization;

namespace Vos3000.Client;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GetCurrentCallRequest))]
[JsonSerializable(typeof(GetCurrentCallResponse))]
[JsonSerializable(typeof(DisconnectCurrentCallRequest))]
internal sealed partial class CallsJson : JsonSerializerContext;
