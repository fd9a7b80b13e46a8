using System.Text.Json.Serialization;

namespace Vos3000.Client;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PayRequest))]
[JsonSerializable(typeof(PayResponse))]
internal sealed partial class PaymentsJson : JsonSerializerContext;
