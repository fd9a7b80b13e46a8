using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vos3000.Models;

/// <summary>The specification of the web interface: operations, types and enumerations.</summary>
public sealed record Specification(
    IReadOnlyList<Operation> Operations,
    IReadOnlyDictionary<string, IReadOnlyList<Field>> Types,
    IReadOnlyDictionary<string, Enumeration> Enumerations)
{
    public static Specification Load(string path)
    {
        JsonNode root = JsonNode.Parse(File.ReadAllText(path))!;
        return new Specification(
            [.. root["operations"]!.AsArray().Select(node => Operation(node!))],
            root["types"]!.AsObject().ToDictionary(type => type.Key, type => Fields(type.Value!["fields"]!), StringComparer.Ordinal),
            root["enums"]!.AsObject().ToDictionary(item => item.Key, item => Enumeration(item.Key, item.Value!), StringComparer.Ordinal));
    }

    private static Operation Operation(JsonNode node) => new(
        node.Text("name"), node.Text("path"), node.Text("retry"), node.Text("doc"), node.Text("zh"), Fields(node["request"]!), Fields(node["response"]!));

    private static IReadOnlyList<Field> Fields(JsonNode node) => [.. node.AsArray().Select(item => Field(item!))];

    private static Field Field(JsonNode node) => new(
        node.Text("name"), node.Text("type"), node["required"]!.GetValue<bool>(), node.OptionalText("unit"),
        node.OptionalText("enumName"), node.OptionalText("format"),
        [.. (node["aliases"]?.AsArray() ?? []).Select(alias => alias!.GetValue<string>())], node.Text("doc"), node.Text("zh"));

    private static Enumeration Enumeration(string name, JsonNode node) => new(
        name, node["flags"]!.GetValue<bool>(), node.Text("wire") == "string",
        [.. node["values"]!.AsObject().Select(value => (value.Key, value.Value!.GetValue<string>()))]);
}

/// <summary>An operation of the switch.</summary>
public sealed record Operation(
    string Name, string Path, string Retry, string Meaning, string Chinese, IReadOnlyList<Field> Request, IReadOnlyList<Field> Response);

/// <summary>A member of a request, an answer or a type.</summary>
public sealed record Field(
    string Name, string Type, bool Required, string? Unit, string? Enumeration, string? Format,
    IReadOnlyList<string> Aliases, string Meaning, string Chinese)
{
    public bool IsList => Type.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>The type of an element of a list, else the type.</summary>
    public string Element => IsList ? Type[..^2] : Type;
}

/// <summary>The documented values of members that share a meaning.</summary>
public sealed record Enumeration(string Name, bool IsBitMask, bool IsText, IReadOnlyList<(string Wire, string Name)> Values);

file static class JsonNodes
{
    public static string Text(this JsonNode node, string name) => node.OptionalText(name) ?? throw new JsonException($"{name} is missing.");

    public static string? OptionalText(this JsonNode node, string name) => node[name]?.ToString();
}
