using System.Text.Json.Serialization;

namespace Vos3000.Client;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EmptyRequest))]
[JsonSerializable(typeof(GetAllPhoneOnlineResponse))]
[JsonSerializable(typeof(GetPhoneOnlineRequest))]
[JsonSerializable(typeof(GetPhoneOnlineResponse))]
internal sealed partial class PhonesJson : JsonSerializerContext;
