using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

/// <summary>What the sandbox answers is what the specification lists.</summary>
internal sealed class AnswerShapeTests : Vos3000TestBase
{
    private const int Documented = 91;

    // Marked as mandatory, and described as absent where there is no limit.
    private static readonly string[] MayBeAbsent = ["bindLimit"];

    [Test]
    public void Every_documented_operation_is_played_and_tested()
    {
        Assert.That(SpecificationFile.OperationNames, Has.Exactly(Documented).Items);
        Assert.That(Vos3000Sandbox.OperationNames, Is.EqualTo(SpecificationFile.OperationNames));
        Assert.That(ValidRequests.Operations, Is.EquivalentTo(SpecificationFile.OperationNames));
    }

    [TestCaseSource(typeof(ValidRequests), nameof(ValidRequests.Operations))]
    public async Task An_answer_has_the_members_and_the_types_of_the_specification(string operation)
    {
        JsonElement answer = await AnswerAsync(operation);
        Assert.That(answer.GetProperty("retCode").GetInt32(), Is.Zero, answer.GetRawText());
        List<string> wrong = [];
        HashSet<string> types = new(StringComparer.Ordinal);
        Check(answer, SpecificationFile.ResponseOf(operation), operation, wrong, types);
        Assert.That(wrong, Is.Empty);
        if (SpecificationFile.IsQuery(operation)) Assert.That(answer.EnumerateObject().Count(), Is.GreaterThan(1), "a query answers something");
    }

    [Test]
    public async Task The_queries_together_answer_every_type_that_the_specification_lists()
    {
        HashSet<string> answered = new(StringComparer.Ordinal);
        HashSet<string> listed = new(StringComparer.Ordinal);
        foreach (string operation in SpecificationFile.OperationNames.Where(SpecificationFile.IsQuery))
        {
            Check(await AnswerAsync(operation), SpecificationFile.ResponseOf(operation), operation, [], answered);
            Collect(SpecificationFile.ResponseOf(operation), listed);
        }

        Assert.That(listed.Except(answered), Is.Empty);
    }

    private static void Check(
        JsonElement found, IReadOnlyList<SpecificationFile.Member> members, string path, List<string> wrong, HashSet<string> types)
    {
        foreach (JsonProperty property in found.EnumerateObject())
        {
            string here = $"{path}.{property.Name}";
            SpecificationFile.Member? member = members.FirstOrDefault(member => member.Name == property.Name);
            if (member is null)
            {
                if (property.Name != "retCode") wrong.Add($"{here} is not listed");
                continue;
            }

            if (member.IsArray && property.Value.ValueKind != JsonValueKind.Array) wrong.Add($"{here} is no array");
            else foreach (JsonElement item in member.IsArray ? [.. property.Value.EnumerateArray()] : new[] { property.Value })
                CheckValue(item, member, here, wrong, types);
        }
    }

    private static void CheckValue(JsonElement value, SpecificationFile.Member member, string path, List<string> wrong, HashSet<string> types)
    {
        if (!member.Fits(value)) wrong.Add($"{path} is {value.GetRawText()} and no {member.Type}");
        if (!member.IsObject) return;
        types.Add(member.Type);
        IEnumerable<string> mandatory = SpecificationFile.FieldsOf(member.Type).Where(field => field.Required).Select(field => field.Name);
        wrong.AddRange(mandatory.Except(MayBeAbsent).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{path}.{name} is absent"));
        Check(value, SpecificationFile.FieldsOf(member.Type), path, wrong, types);
    }

    private static void Collect(IReadOnlyList<SpecificationFile.Member> members, HashSet<string> types)
    {
        foreach (SpecificationFile.Member member in members)
            if (member.IsObject && types.Add(member.Type)) Collect(SpecificationFile.FieldsOf(member.Type), types);
    }

    private async Task<JsonElement> AnswerAsync(string operation)
    {
        // No request started the demo calls, so none has an identifier.
        Vos3000.Calls.Update(7004, call => call with { CallIdentifier = "ivr-demo-1" });
        JsonObject answer = await CallAsync(operation, ValidRequests.For(operation));
        using JsonDocument document = JsonDocument.Parse(answer.ToJsonString());
        return document.RootElement.Clone();
    }
}
