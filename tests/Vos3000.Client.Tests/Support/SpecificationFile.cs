using System.Text.Json;
using Vos3000.Models;

namespace Vos3000.Client.Tests.Support;

/// <summary>The specification of the web interface, read here and not by the generator, whose mistakes it is to find.</summary>
internal static class SpecificationFile
{
    private static readonly JsonElement Root = Load();

    public static IReadOnlyList<SpecifiedOperation> Operations { get; } =
        [.. Root.GetProperty("operations").EnumerateArray().Select(static item => new SpecifiedOperation(item))];

    public static IReadOnlyDictionary<string, IReadOnlyList<SpecifiedMember>> Types { get; } = Root.GetProperty("types").EnumerateObject()
        .ToDictionary(static type => type.Name, static type => SpecifiedMember.All(type.Value.GetProperty("fields")), StringComparer.Ordinal);

    public static IReadOnlyList<SpecifiedEnumeration> Enumerations { get; } =
        [.. Root.GetProperty("enums").EnumerateObject().Select(static item => new SpecifiedEnumeration(item))];

    public static SpecifiedOperation Operation(string name) => Operations.Single(operation => operation.Name == name);

    private static JsonElement Load()
    {
        string path = Path.Combine(Repository.Find(AppContext.BaseDirectory), Repository.SpecificationFile);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
    }
}

/// <summary>An operation of the specification.</summary>
internal sealed class SpecifiedOperation(JsonElement json)
{
    public string Name { get; } = json.GetProperty("name").GetString()!;

    public string Path { get; } = json.GetProperty("path").GetString()!;

    /// <summary><c>safe</c>, <c>never</c> or <c>afterCheck</c>.</summary>
    public string Retry { get; } = json.GetProperty("retry").GetString()!;

    public IReadOnlyList<SpecifiedMember> Request { get; } = SpecifiedMember.All(json.GetProperty("request"));

    public IReadOnlyList<SpecifiedMember> Response { get; } = SpecifiedMember.All(json.GetProperty("response"));

    public override string ToString() => Name;
}

/// <summary>A member of a request, an answer or a type of the specification.</summary>
internal sealed class SpecifiedMember(JsonElement json)
{
    public string Name { get; } = json.GetProperty("name").GetString()!;

    public bool IsList { get; } = json.GetProperty("type").GetString()!.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>The type as the manual prints it, without brackets; <c>Integer</c> and <c>int</c> are the same here.</summary>
    public string Type { get; } = json.GetProperty("type").GetString()!.Replace("[]", "", StringComparison.Ordinal) switch
    {
        "Integer" => "int",
        "Long" => "long",
        "Double" => "double",
        "Boolean" => "boolean",
        string other => other,
    };

    public bool IsRequired { get; } = json.GetProperty("required").GetBoolean();

    public string? Unit { get; } = Text(json, "unit");

    public string? Enumeration { get; } = Text(json, "enumName");

    public bool IsFlags { get; } = json.TryGetProperty("flags", out JsonElement flags) && flags.ValueKind == JsonValueKind.True;

    /// <summary>Whether it is one text that holds a list, separated by commas.</summary>
    public bool IsCommaText { get; } = Text(json, "format") == "csv";

    public IReadOnlyList<string> Aliases { get; } =
        json.TryGetProperty("aliases", out JsonElement aliases) ? [.. aliases.EnumerateArray().Select(static alias => alias.GetString()!)] : [];

    public static IReadOnlyList<SpecifiedMember> All(JsonElement list) => [.. list.EnumerateArray().Select(static item => new SpecifiedMember(item))];

    public override string ToString() => Name;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>An enumeration of the specification.</summary>
internal sealed class SpecifiedEnumeration(JsonProperty json)
{
    public string Name { get; } = json.Name;

    public bool IsFlags { get; } = json.Value.GetProperty("flags").GetBoolean();

    /// <summary>The names by what stands on the wire, in American spelling.</summary>
    public IReadOnlyDictionary<string, string> Values { get; } = json.Value.GetProperty("values").EnumerateObject()
        .ToDictionary(static value => value.Name, static value => value.Value.GetString()!.Replace("Signalling", "Signaling", StringComparison.Ordinal), StringComparer.Ordinal);
}
