namespace Vos3000.Models;

/// <summary>From the specification to the source files of the models, by their path in the client's folder.</summary>
public static class Generator
{
    private const string SharedGatewayFolder = "Gateways";
    private const string SharedGatewayType = "GatewaySettings";

    public static IReadOnlyDictionary<string, string> Run(Specification specification)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var plan = new ModelPlan(specification);
        foreach (Model model in Models(specification, plan))
        {
            files[$"{model.Folder}/{model.Name}.cs"] = ModelWriter.Write(model);
        }

        foreach (Enumeration enumeration in specification.Enumerations.Values)
        {
            if (plan.FolderOfEnumeration(enumeration.Name) is { } folder)
            {
                files[$"{folder}/{enumeration.Name}.cs"] = EnumerationWriter.Write(enumeration);
            }
        }

        foreach ((string folder, string[] operations) in Names.Resources)
        {
            files[$"{folder}/{folder}Json.cs"] = ContextWriter.Write(folder, [.. operations.Select(name => plan.Operations[name])], plan);
        }

        return files;
    }

    private static IEnumerable<Model> Models(Specification specification, ModelPlan plan)
    {
        Dictionary<string, HashSet<string>> inherited = new(StringComparer.Ordinal);
        Dictionary<string, string> bases = new(StringComparer.Ordinal);
        foreach (Model settings in SettingsModels(specification, plan, inherited, bases))
        {
            yield return settings;
        }

        foreach ((string folder, string[] operations) in Names.Resources)
        {
            foreach (Operation operation in operations.Select(name => plan.Operations[name]))
            {
                string name = Names.ToOperation(operation.Name);
                bool isInternal = Names.WithParameters.Contains(operation.Name);
                if (operation.Request.Count > 0)
                {
                    yield return new Model(
                        folder, $"{name}Request", operation.Name, isInternal ? ModelKind.InternalRequest : ModelKind.Request,
                        RequestSummary(operation), bases.GetValueOrDefault(operation.Name),
                        Own(operation.Name, operation.Request, inherited, plan));
                }

                if (operation.Response.Count > 0)
                {
                    yield return new Model(
                        folder, $"{name}Response", operation.Name, ModelKind.Response, $"What <c>{operation.Name}</c> answers ({operation.Chinese}).", null,
                        [.. operation.Response.Select(field => plan.Member(operation.Name, field))]);
                }
            }
        }

        foreach ((string type, IReadOnlyList<Field> fields) in specification.Types)
        {
            if (plan.FolderOfType(type) is { } folder)
            {
                string name = Names.ToType(type);
                yield return new Model(
                    folder, name, type, plan.IsBothWays(type) ? ModelKind.BothWays : plan.IsSent(type) ? ModelKind.Request : ModelKind.Row,
                    Texts.Types[name], bases.GetValueOrDefault(type), Own(type, fields, inherited, plan));
            }
        }
    }

    private static IEnumerable<Model> SettingsModels(
        Specification specification, ModelPlan plan, Dictionary<string, HashSet<string>> inherited, Dictionary<string, string> bases)
    {
        List<(string Name, List<Field> Fields)> all = [];
        foreach (var settings in Names.Settings)
        {
            Operation create = plan.Operations[settings.Create];
            var modify = plan.Operations[settings.Modify].Request.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
            var read = specification.Types[settings.Type].Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
            List<Field> common = [.. create.Request.Where(field => field.Name != settings.Key && modify.Contains(field.Name) && read.Contains(field.Name))];
            all.Add((settings.Name, common));
            var names = common.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
            foreach (string owner in new[] { settings.Create, settings.Modify, settings.Type })
            {
                inherited[owner] = names;
                bases[owner] = settings.Name;
            }
        }

        List<Field> shared = [.. all[1].Fields.Where(field => all[2].Fields.Any(other => AreAlike(field, other)))];
        yield return new Model(
            SharedGatewayFolder, SharedGatewayType, SharedGatewayType, ModelKind.Settings, Texts.Types[SharedGatewayType], null,
            [.. shared.Select(field => plan.Member(SharedGatewayType, field))]);
        for (int index = 0; index < all.Count; index++)
        {
            (string name, string folder, _, _, _, _, string summary) = Names.Settings[index];
            bool isGateway = index > 0;
            yield return new Model(
                folder, name, name, ModelKind.Settings, summary, isGateway ? SharedGatewayType : null,
                [.. all[index].Fields.Where(field => !isGateway || !shared.Any(other => other.Name == field.Name)).Select(field => plan.Member(name, field))]);
        }
    }

    private static bool AreAlike(Field one, Field other) =>
        one.Name == other.Name && ModelPlan.EnumerationOf(one) == ModelPlan.EnumerationOf(other)
        && (one.Meaning == other.Meaning || Names.SharedDespiteMeaning.Contains(one.Name));

    private static List<Member> Own(string owner, IReadOnlyList<Field> fields, Dictionary<string, HashSet<string>> inherited, ModelPlan plan) =>
        [.. fields.Where(field => !inherited.TryGetValue(owner, out HashSet<string>? names) || !names.Contains(field.Name)).Select(field => plan.Member(owner, field))];

    private static string RequestSummary(Operation operation) =>
        $"The request of <c>{operation.Name}</c> ({operation.Chinese}): {Texts.Requests.GetValueOrDefault(operation.Name) ?? Sentence.Plain(operation.Meaning)}.";
}
