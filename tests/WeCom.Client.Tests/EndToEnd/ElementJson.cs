using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>How an answer is read that nobody has a type for.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ElementJson : JsonSerializerContext;
