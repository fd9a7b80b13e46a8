using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>
/// Writes a row in the shape of a type of the specification: its members, in its order, in its JSON types. What the type marks as
/// mandatory and the row does not hold has the value that Java gives it.
/// </summary>
internal static class Vos3000Shape
{
    public static void Write(Utf8JsonWriter json, string type, JsonElement row)
    {
        foreach (Vos3000Member member in Vos3000Specification.Current.MembersOf(type))
        {
            if (row.TryGetProperty(member.Name, out JsonElement value))
            {
                json.WritePropertyName(member.Name);
                WriteMember(json, member, value);
            }
            else if (member.Required)
            {
                json.WritePropertyName(member.Name);
                WriteEmpty(json, member);
            }
        }
    }

    /// <summary>The same, and after it the members that the type does not list.</summary>
    public static void WriteAll(Utf8JsonWriter json, string type, JsonElement row)
    {
        Write(json, type, row);
        HashSet<string> known = [.. Vos3000Specification.Current.MembersOf(type).Select(member => member.Name)];
        foreach (JsonProperty property in row.EnumerateObject())
            if (!known.Contains(property.Name)) property.WriteTo(json);
    }

    private static void WriteMember(Utf8JsonWriter json, Vos3000Member member, JsonElement value)
    {
        if (!member.IsArray || value.ValueKind != JsonValueKind.Array)
        {
            WriteValue(json, member, value);
            return;
        }

        json.WriteStartArray();
        foreach (JsonElement item in value.EnumerateArray()) WriteValue(json, member, item);
        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, Vos3000Member member, JsonElement value)
    {
        switch (member.Kind)
        {
            case Vos3000MemberKind.Number when value.ValueKind == JsonValueKind.Number:
                json.WriteRawValue(Vos3000Json.FormatDouble(value.GetDouble()));
                break;
            case Vos3000MemberKind.Object when value.ValueKind == JsonValueKind.Object:
                json.WriteStartObject();
                Write(json, member.Type, value);
                json.WriteEndObject();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    private static void WriteEmpty(Utf8JsonWriter json, Vos3000Member member)
    {
        if (member.IsArray)
        {
            json.WriteStartArray();
            json.WriteEndArray();
            return;
        }

        json.WriteRawValue(member.Kind switch
        {
            Vos3000MemberKind.Text => "\"\"",
            Vos3000MemberKind.Number => Vos3000Json.FormatDouble(0),
            Vos3000MemberKind.Boolean => "false",
            Vos3000MemberKind.Object => "{}",
            _ => "0",
        });
    }
}
