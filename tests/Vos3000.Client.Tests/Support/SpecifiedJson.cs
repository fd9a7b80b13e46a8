using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vos3000.Client.Tests.Support;

/// <summary>JSON as the specification describes it.</summary>
internal static class SpecifiedJson
{
    /// <summary>
    /// Members that the manual and the vendor's own pages spell differently, by what the manual prints: both are sent. One more, e164, has a
    /// second name in one operation only.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string> SecondSpellings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dtmfSendMethodSIP"] = "dtmfSendMethodSip",
        ["dtmfSendPayloadTypeSIP"] = "dtmfSendPayloadTypeSip",
        ["dtmfSIPSendMethod"] = "dtmfSipSendMethod",
        ["h323CallProceedingFromSIPTrying"] = "h323CallProceedingFromSipTrying",
        ["h323AlertingFromSIP183Sdp"] = "h323AlertingFromSip183Sdp",
    };

    /// <summary>The second spelling of a member that is sent; null when there is none.</summary>
    public static string? SecondSpelling(string owner, string member) =>
        owner == "CreateE164Convert" && member == "e164" ? "phoneE164" : SecondSpellings.GetValueOrDefault(member);

    /// <summary>The kind of JSON value that the manual prints for a member.</summary>
    public static JsonValueKind KindOf(SpecifiedMember member) => member switch
    {
        { IsList: true } => JsonValueKind.Array,
        { Type: "String" or "LongString" } => JsonValueKind.String,
        { Type: "int" or "long" or "double" } => JsonValueKind.Number,
        { Type: "boolean" } => JsonValueKind.True,
        _ => JsonValueKind.Object,
    };

    /// <summary>Compares an object that is sent with the members that it may have, down to the parts of parts.</summary>
    public static void AssertFits(JsonElement json, string owner, IReadOnlyList<SpecifiedMember> members, string place)
    {
        foreach (JsonProperty property in json.EnumerateObject())
        {
            SpecifiedMember? member = members.FirstOrDefault(item => item.Name == property.Name || SecondSpelling(owner, item.Name) == property.Name);
            Assert.That(member, Is.Not.Null, $"{place}.{property.Name} is not in the manual.");
            AssertFits(property.Value, KindOf(member!), member!, $"{place}.{property.Name}");
        }
    }

    private static void AssertFits(JsonElement value, JsonValueKind kind, SpecifiedMember member, string place)
    {
        JsonValueKind actual = value.ValueKind == JsonValueKind.False ? JsonValueKind.True : value.ValueKind;
        Assert.That(actual, Is.EqualTo(kind), place);
        if (kind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                bool isText = member.Type is "String" or "LongString";
                AssertFits(item, isText ? JsonValueKind.String : member.Type == "int" ? JsonValueKind.Number : JsonValueKind.Object, member, place);
            }
        }
        else if (kind == JsonValueKind.Number && member.Type != "double")
        {
            Assert.That(value.GetRawText(), Does.Match("^-?[0-9]+$"), place);
        }
        else if (kind == JsonValueKind.Object)
        {
            AssertFits(value, member.Type, SpecificationFile.Types[member.Type], place);
        }
    }

    public static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>The same JSON for people to read.</summary>
    public static string Indented(JsonNode json)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            json.WriteTo(writer);
        }

        return $"{Encoding.UTF8.GetString(text.ToArray())}\n";
    }
}
