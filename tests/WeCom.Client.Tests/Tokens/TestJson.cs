using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client.Tests.Tokens;

/// <summary>What the tests send and read beyond the models of the library.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class TestJson : JsonSerializerContext;
