using System.Globalization;
using System.Text.Json.Nodes;

namespace Vos3000.Client.Tests.Support;

/// <summary>Answers with a value in every member that the specification lists, each a different one.</summary>
internal sealed class SampleAnswer
{
    private int _number;

    public static JsonObject Of(SpecifiedOperation operation) => new SampleAnswer().Of(operation.Response);

    /// <summary>The same with other names of members.</summary>
    public static JsonNode? Rename(JsonNode? json, Func<string, string> rename) => Map(json, rename, static value => value.DeepClone());

    /// <summary>The same with every number as text.</summary>
    public static JsonNode? NumbersAsText(JsonNode? json) => Map(json, static name => name, static value =>
        value.GetValueKind() == System.Text.Json.JsonValueKind.Number ? JsonValue.Create(value.ToJsonString()) : value.DeepClone());

    /// <summary>Adds a member that nobody knows to every object.</summary>
    public static void AddUnknown(JsonNode? json)
    {
        switch (json)
        {
            case JsonArray list:
                foreach (JsonNode? item in list)
                {
                    AddUnknown(item);
                }

                break;
            case JsonObject model:
                foreach ((_, JsonNode? value) in model)
                {
                    AddUnknown(value);
                }

                model["memberOfTomorrow"] = JsonNode.Parse("""{"a":[null,1.50,"甲"]}""");
                break;
        }
    }

    /// <summary>What the second spellings of members hold is what the first ones hold.</summary>
    public static void RemoveSecondSpellings(JsonNode? json)
    {
        switch (json)
        {
            case JsonArray list:
                foreach (JsonNode? item in list)
                {
                    RemoveSecondSpellings(item);
                }

                break;
            case JsonObject model:
                foreach ((string first, string second) in SpecifiedJson.SecondSpellings)
                {
                    if (model[second] is { } value)
                    {
                        Assert.That(JsonNode.DeepEquals(model[first], value), Is.True, second);
                        model.Remove(second);
                    }
                }

                foreach ((_, JsonNode? value) in model)
                {
                    RemoveSecondSpellings(value);
                }

                break;
        }
    }

    private JsonObject Of(IReadOnlyList<SpecifiedMember> members)
    {
        var json = new JsonObject();
        foreach (SpecifiedMember member in members)
        {
            json[member.Name] = member.IsList ? new JsonArray(Single(member), Single(member)) : Single(member);
        }

        return json;
    }

    private JsonNode Single(SpecifiedMember member)
    {
        int number = ++_number;
        return member switch
        {
            { Name: "weekOfDay" } => $"{number % 7},{(number + 1) % 7}",
            { IsCommaText: true } => $"{member.Name}-{number},{member.Name}-{number}b",
            { Name: "consumptionName" } or { Type: "String" or "LongString" } => $"{member.Name}-{number}",
            { Type: "boolean" } => number % 2 == 0,
            { Type: "int" } => 100 + number,
            { Unit: "epochMs" } => 1_777_593_600_000 + number,
            { Type: "long" } => 5_000_000_000 + number,
            { Type: "double" } => JsonNode.Parse(string.Create(CultureInfo.InvariantCulture, $"{number}.25"))!,
            _ => Of(SpecificationFile.Types[member.Type]),
        };
    }

    private static JsonNode? Map(JsonNode? json, Func<string, string> rename, Func<JsonValue, JsonNode?> change) => json switch
    {
        JsonObject model => new JsonObject(model.Select(member => KeyValuePair.Create(rename(member.Key), Map(member.Value, rename, change)))),
        JsonArray list => new JsonArray([.. list.Select(item => Map(item, rename, change))]),
        JsonValue value => change(value),
        _ => null,
    };
}
