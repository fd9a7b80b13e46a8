using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>
/// Checks a request against the specification and brings it into one form: numbers that came as text are numbers, other spellings
/// are the manual's, null is absent, what a create request leaves out has its default. Members that nobody knows are tolerated.
/// </summary>
internal sealed class Vos3000RequestReader(Vos3000Operation operation)
{
    private static readonly Vos3000Specification Specification = Vos3000Specification.Current;

    private readonly bool _fillsDefaults = Specification.FillsDefaults(operation.Name);

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    public JsonElement Read(JsonElement body)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Vos3000Json.Options))
            WriteObject(json, Specification.RequestOf(operation.Name), body);
        using JsonDocument document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static Vos3000Refusal Wrong() => new(Vos3000Codes.WrongParameter);

    private static JsonElement? Find(JsonElement source, Vos3000Member member)
    {
        foreach (string name in member.Aliases.Prepend(member.Name))
            if (source.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null) return value;
        return null;
    }

    private Vos3000Refusal Missing() => new(operation.MissingCode);

    private void WriteObject(Utf8JsonWriter json, IReadOnlyList<Vos3000Member> members, JsonElement source)
    {
        if (source.ValueKind != JsonValueKind.Object) throw Wrong();
        json.WriteStartObject();
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Vos3000Member member in members)
        {
            seen.Add(member.Name);
            seen.UnionWith(member.Aliases);
            if (Find(source, member) is { } value) Write(json, member, value);
            else if (member.Required) throw Missing();
            else if (_fillsDefaults && member.Default is { } text) WriteDefault(json, member, text);
        }

        if (operation.KeepsUnknownMembers)
        {
            foreach (JsonProperty property in source.EnumerateObject())
                if (property.Value.ValueKind != JsonValueKind.Null && seen.Add(property.Name)) property.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Vos3000Member member, JsonElement value)
    {
        json.WritePropertyName(member.Name);
        if (!member.IsArray)
        {
            WriteValue(json, member, value);
            return;
        }

        json.WriteStartArray();
        if (member.TakesText && value.ValueKind == JsonValueKind.String)
        {
            foreach (string item in value.GetString()!.Split(',', StringSplitOptions.TrimEntries)) json.WriteStringValue(item);
        }
        else
        {
            if (value.ValueKind != JsonValueKind.Array) throw Wrong();
            // An empty list says as little as none.
            if (member.Required && value.GetArrayLength() == 0) throw Missing();
            foreach (JsonElement item in value.EnumerateArray()) WriteValue(json, member, item);
        }

        json.WriteEndArray();
    }

    private void WriteValue(Utf8JsonWriter json, Vos3000Member member, JsonElement value)
    {
        switch (member.Kind)
        {
            case Vos3000MemberKind.Text:
                json.WriteStringValue(TextOf(member, value));
                break;
            case Vos3000MemberKind.Integer:
                json.WriteNumberValue(IntegerOf(value));
                break;
            case Vos3000MemberKind.Long:
                json.WriteNumberValue(LongOf(value));
                break;
            case Vos3000MemberKind.Number:
                json.WriteNumberValue(NumberOf(value));
                break;
            case Vos3000MemberKind.Boolean:
                json.WriteBooleanValue(value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong());
                break;
            default:
                WriteObject(json, Specification.MembersOf(member.Type), value);
                break;
        }
    }

    private static void WriteDefault(Utf8JsonWriter json, Vos3000Member member, string text)
    {
        json.WritePropertyName(member.Name);
        if (member.Kind == Vos3000MemberKind.Text) json.WriteStringValue(text);
        else json.WriteRawValue(text);
    }

    private static string TextOf(Vos3000Member member, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } text && text.Length <= member.MaximumLength => text,
        JsonValueKind.Number when member.TakesNumber => value.GetRawText(),
        _ => throw Wrong(),
    };

    private static int IntegerOf(JsonElement value) =>
        LongOf(value) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : throw Wrong();

    private static long LongOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out long number) => number,
        JsonValueKind.String when long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, Invariant, out long number) => number,
        _ => throw Wrong(),
    };

    private static decimal NumberOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out decimal number) => number,
        JsonValueKind.String when decimal.TryParse(value.GetString(), NumberStyles.Float, Invariant, out decimal number) => number,
        _ => throw Wrong(),
    };
}
