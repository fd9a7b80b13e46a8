using System.Text.Json;
using System.Text.Json.Nodes;
using Vos3000.Client.Tests.Support;
using Vos3000.Models;

namespace Vos3000.Client.Tests.Specification;

/// <summary>
/// What each of the 91 operations sends when every member is set, to the letter: every public method is called, and its body compared with the
/// example that is checked in. An example is reviewed by a person when it changes.
/// </summary>
internal sealed class ExampleTests
{
    private const string UpdateSwitch = "UPDATE_EXAMPLES";

    private static readonly string Folder =
        Path.Combine(Repository.Find(AppContext.BaseDirectory), "tests", "Vos3000.Client.Tests", "Specification", "Examples");

    private readonly Dictionary<string, JsonObject> _sent = new(StringComparer.Ordinal);

    public static IEnumerable<SpecifiedOperation> Operations => SpecificationFile.Operations;

    [OneTimeSetUp]
    public async Task CallEveryMethodAsync()
    {
        foreach (ClientMethod method in ClientMethod.All)
        {
            for (int variant = 0; variant < method.Variants; variant++)
            {
                SentRequest sent = await method.SendAsync(method.Fill(variant));
                JsonObject examples = _sent.TryGetValue(sent.Address.AbsolutePath, out JsonObject? known) ? known : _sent[sent.Address.AbsolutePath] = [];
                examples[method.Variants == 1 ? method.ToString() : $"{method} {variant + 1}"] = JsonNode.Parse(sent.Body);
            }
        }
    }

    [TestCaseSource(nameof(Operations))]
    public void Request_is_as_in_the_example(SpecifiedOperation operation)
    {
        string file = Path.Combine(Folder, $"{operation.Name}.json");
        string sent = SpecifiedJson.Indented(_sent[operation.Path]);
        if (Environment.GetEnvironmentVariable(UpdateSwitch) == "1")
        {
            File.WriteAllText(file, sent);
        }

        Assert.That(
            sent, Is.EqualTo(File.Exists(file) ? File.ReadAllText(file) : ""),
            $"If that is meant, run {UpdateSwitch}=1 dotnet test tests/Vos3000.Client.Tests, and commit the file.");
    }

    [TestCaseSource(nameof(Operations))]
    public void Examples_hold_exactly_the_members_of_the_specification(SpecifiedOperation operation)
    {
        JsonElement examples = SpecifiedJson.Parse(File.ReadAllText(Path.Combine(Folder, $"{operation.Name}.json")));
        IEnumerable<string> sent = examples.EnumerateObject().SelectMany(static example => example.Value.EnumerateObject()).Select(static member => member.Name);

        Assert.That(sent.Distinct(), Is.EquivalentTo(operation.Request.SelectMany(member => Spellings(operation.Name, member))));
    }

    [TestCaseSource(nameof(Operations))]
    public void Examples_have_the_types_of_the_specification(SpecifiedOperation operation)
    {
        foreach (JsonProperty example in SpecifiedJson.Parse(File.ReadAllText(Path.Combine(Folder, $"{operation.Name}.json"))).EnumerateObject())
        {
            // Similar operations take a list where the manual prints one text.
            if (example.Name != "IpLimits.DeleteAsync(String[])")
            {
                SpecifiedJson.AssertFits(example.Value, operation.Name, operation.Request, example.Name);
            }
        }
    }

    [Test]
    public void Parts_hold_exactly_the_members_of_the_specification()
    {
        Dictionary<string, HashSet<string>> seen = new(StringComparer.Ordinal);
        foreach (SpecifiedOperation operation in Operations)
        {
            foreach (JsonProperty example in SpecifiedJson.Parse(_sent[operation.Path].ToJsonString()).EnumerateObject())
            {
                Collect(example.Value, operation.Request, seen);
            }
        }

        Assert.That(seen, Has.Count.EqualTo(12));
        foreach ((string type, HashSet<string> members) in seen)
        {
            Assert.That(members, Is.EquivalentTo(SpecificationFile.Types[type].SelectMany(member => Spellings(type, member))), type);
        }
    }

    [Test]
    public void There_is_an_example_for_each_operation_and_no_other() =>
        Assert.That(
            Directory.EnumerateFiles(Folder).Select(Path.GetFileName), Is.EquivalentTo(Operations.Select(static operation => $"{operation.Name}.json")));

    private static void Collect(JsonElement json, IReadOnlyList<SpecifiedMember> members, Dictionary<string, HashSet<string>> seen)
    {
        foreach (SpecifiedMember member in members)
        {
            if (!SpecificationFile.Types.TryGetValue(member.Type, out IReadOnlyList<SpecifiedMember>? inner) || !json.TryGetProperty(member.Name, out JsonElement part))
            {
                continue;
            }

            HashSet<string> names = seen.TryGetValue(member.Type, out HashSet<string>? known) ? known : seen[member.Type] = new(StringComparer.Ordinal);
            foreach (JsonElement item in part.ValueKind == JsonValueKind.Array ? [.. part.EnumerateArray()] : new[] { part })
            {
                names.UnionWith(item.EnumerateObject().Select(static property => property.Name));
                Collect(item, inner, seen);
            }
        }
    }

    private static IEnumerable<string> Spellings(string owner, SpecifiedMember member) =>
        SpecifiedJson.SecondSpelling(owner, member.Name) is { } second ? [member.Name, second] : [member.Name];
}
