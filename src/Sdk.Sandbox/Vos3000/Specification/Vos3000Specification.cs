using System.Collections.Frozen;
using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>The specification of the web interface as far as the sandbox needs it: requests to check, types to answer in.</summary>
internal sealed class Vos3000Specification
{
    public const string ResourceName = "vos3000.json";

    private const int TextLength = 255;
    private const int LongTextLength = 65_535;

    private static readonly Lazy<Vos3000Specification> Loaded = new(Load);

    private readonly FrozenDictionary<string, IReadOnlyList<Vos3000Member>> _requests;
    private readonly FrozenDictionary<string, IReadOnlyList<Vos3000Member>> _types;
    private readonly FrozenSet<string> _creates;

    private Vos3000Specification(JsonElement root)
    {
        List<JsonElement> operations = [.. root.GetProperty("operations").EnumerateArray()];
        OperationNames = [.. operations.Select(NameOf)];
        _requests = operations.ToFrozenDictionary(NameOf, operation => Members(NameOf(operation), operation.GetProperty("request")));
        _creates = operations.Where(operation => operation.GetProperty("kind").ValueEquals("create")).Select(NameOf).ToFrozenSet();
        _types = root.GetProperty("types").EnumerateObject()
            .ToFrozenDictionary(type => type.Name, type => Members(type.Name, type.Value.GetProperty("fields")));
    }

    /// <summary>The operations in the order of the manual.</summary>
    public IReadOnlyList<string> OperationNames { get; }

    /// <summary>Read once, when the first request comes.</summary>
    public static Vos3000Specification Current => Loaded.Value;

    public IReadOnlyList<Vos3000Member> RequestOf(string operation) => _requests[operation];

    public IReadOnlyList<Vos3000Member> MembersOf(string type) => _types[type];

    /// <summary>Defaults count for what is created: a change leaves alone what it does not name.</summary>
    public bool FillsDefaults(string operation) => _creates.Contains(operation);

    private static Vos3000Specification Load()
    {
        using Stream stream = typeof(Vos3000Specification).Assembly.GetManifestResourceStream(ResourceName)!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return new Vos3000Specification(document.RootElement);
    }

    private static string NameOf(JsonElement named) => named.GetProperty("name").GetString()!;

    private static IReadOnlyList<Vos3000Member> Members(string owner, JsonElement fields) =>
        [.. fields.EnumerateArray().Select(field => Corrected(owner, MemberOf(field)))];

    private static Vos3000Member MemberOf(JsonElement field)
    {
        string printed = field.GetProperty("type").GetString()!;
        string type = printed.EndsWith("[]", StringComparison.Ordinal) ? printed[..^2] : printed;
        Vos3000MemberKind kind = KindOf(type);
        bool hex = TextOrNull(field, "format") == "hex";
        return new Vos3000Member(NameOf(field), type, kind, IsArray: type.Length < printed.Length)
        {
            Required = field.GetProperty("required").GetBoolean(),
            Default = TextOrNull(field, "default"),
            Aliases = AliasesOf(field),
            MaximumLength = hex ? int.MaxValue : type == "LongString" ? LongTextLength : TextLength,
            TakesNumber = kind == Vos3000MemberKind.Text && TextOrNull(field, "manualType") == "int",
        };
    }

    private static IReadOnlyList<string> AliasesOf(JsonElement field) =>
        field.TryGetProperty("aliases", out JsonElement aliases) ? [.. aliases.EnumerateArray().Select(alias => alias.GetString()!)] : [];

    private static string? TextOrNull(JsonElement field, string name) =>
        field.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static Vos3000MemberKind KindOf(string type) => type switch
    {
        "String" or "LongString" => Vos3000MemberKind.Text,
        "int" or "Integer" => Vos3000MemberKind.Integer,
        "long" or "Long" => Vos3000MemberKind.Long,
        "double" or "Double" => Vos3000MemberKind.Number,
        "boolean" or "Boolean" => Vos3000MemberKind.Boolean,
        _ => Vos3000MemberKind.Object,
    };

    /// <summary>Where servers were seen to differ from the manual, or where the manual cannot mean what it prints.</summary>
    private static Vos3000Member Corrected(string owner, Vos3000Member member) => (owner, member.Name) switch
    {
        // Without numbers all phones are listed.
        ("GetPhoneOnline", "e164s") => member with { Required = false },
        // The name is plural, the type is not.
        ("DeleteIpLimit", "ips") => member with { IsArray = true, TakesText = true },
        // Absent means unlimited, so it must be able to be absent.
        ("InfoActivePhoneCard", "bindLimit") => member with { Required = false },
        _ => member,
    };
}
