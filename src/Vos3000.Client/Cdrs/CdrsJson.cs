using System.Text.Json.Serialization;

namespace Vos3000.Client;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GetCdrRequest))]
[JsonSerializable(typeof(GetCdrResponse))]
internal sealed partial class CdrsJson : JsonSerializerContext;
