using System.Text.Json.Serialization;

namespace Vos3000.Client;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateCustomerRequest))]
[JsonSerializable(typeof(GetCustomerRequest))]
[JsonSerializable(typeof(GetCustomerResponse))]
[JsonSerializable(typeof(GetAllCustomersRequest))]
[JsonSerializable(typeof(GetAllCustomersResponse))]
internal sealed partial class CustomersJson : JsonSerializerContext;
