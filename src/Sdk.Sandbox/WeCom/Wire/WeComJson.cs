using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Writes JSON as WeCom does: Chinese as it is.</summary>
internal static class WeComJson
{
    public const string Type = "application/json; charset=UTF-8";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(JsonNode document)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options)) document.WriteTo(json);
        return buffer.WrittenMemory;
    }

    public static JsonArray Texts(IEnumerable<string> values) => Nodes(values.Select(value => (JsonNode?)value));

    public static JsonArray Numbers(IEnumerable<int> values) => Nodes(values.Select(value => (JsonNode?)value));

    public static JsonArray Numbers(IEnumerable<long> values) => Nodes(values.Select(value => (JsonNode?)value));

    public static JsonArray Rows(IEnumerable<JsonObject> values) => Nodes(values);

    /// <summary>A number, or the text of it.</summary>
    public static JsonNode NumberOrText(long value, bool asText) =>
        asText ? FormattableString.Invariant($"{value}") : value;

    /// <summary>Takes members away wherever they are.</summary>
    public static void Remove(JsonNode? node, IReadOnlySet<string> names)
    {
        if (node is JsonArray list)
        {
            foreach (JsonNode? item in list) Remove(item, names);
        }
        else if (node is JsonObject members)
        {
            foreach (string name in names) members.Remove(name);
            foreach ((_, JsonNode? value) in members) Remove(value, names);
        }
    }

    private static JsonArray Nodes(IEnumerable<JsonNode?> values)
    {
        JsonArray list = [];
        foreach (JsonNode? value in values) list.Add(value);
        return list;
    }
}
