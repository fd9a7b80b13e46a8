using System.Text.Json;
using System.Text.Json.Serialization;

/// <summary>For the endpoint that has no method.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class WeComSmokeJson : JsonSerializerContext;
