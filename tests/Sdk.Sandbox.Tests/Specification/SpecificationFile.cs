using System.Text.Json;

namespace Sdk.Sandbox.Tests;

/// <summary>The specification as these tests read it: by themselves, without the reader of the sandbox.</summary>
internal static class SpecificationFile
{
    private static readonly JsonElement Root = Load();

    private static readonly Dictionary<string, JsonElement> Operations =
        Root.GetProperty("operations").EnumerateArray().ToDictionary(operation => operation.GetProperty("name").GetString()!);

    public static IEnumerable<string> OperationNames => Operations.Keys;

    public static IReadOnlyList<Member> RequestOf(string operation) => MembersOf(Operations[operation].GetProperty("request"));

    public static IReadOnlyList<Member> ResponseOf(string operation) => MembersOf(Operations[operation].GetProperty("response"));

    public static IReadOnlyList<Member> FieldsOf(string type) => MembersOf(Root.GetProperty("types").GetProperty(type).GetProperty("fields"));

    public static bool IsQuery(string operation) => Operations[operation].GetProperty("kind").ValueEquals("query");

    private static JsonElement Load()
    {
        using Stream stream = typeof(SandboxServer).Assembly.GetManifestResourceStream("vos3000.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static IReadOnlyList<Member> MembersOf(JsonElement fields) =>
    [
        .. from field in fields.EnumerateArray()
           let type = field.GetProperty("type").GetString()!
           let required = field.GetProperty("required").GetBoolean()
           select new Member(field.GetProperty("name").GetString()!, type.Replace("[]", ""), type.EndsWith("[]"), required),
    ];

    internal sealed record Member(string Name, string Type, bool IsArray, bool Required)
    {
        public bool IsObject => char.IsUpper(Type[0]) && !IsText && Type is not ("Integer" or "Long" or "Double" or "Boolean");

        public bool IsText => Type is "String" or "LongString";

        public bool Fits(JsonElement value) => Type switch
        {
            "String" or "LongString" => value.ValueKind == JsonValueKind.String,
            "int" or "Integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
            "long" or "Long" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "double" or "Double" => value.ValueKind == JsonValueKind.Number,
            "boolean" or "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => value.ValueKind == JsonValueKind.Object,
        };
    }
}
