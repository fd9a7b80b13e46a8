using System.Text;
using System.Text.Json;

namespace Vos3000.Models;

/// <summary>A class with its properties, and the checks of what is sent.</summary>
public static class ModelWriter
{
    public static string Write(Model model)
    {
        List<string> blocks = [.. model.Members.Select(member => Property(model, member))];
        if (model.HasExtraMembers)
        {
            blocks.Add($"""
                    /// <summary>Members that this version of the client does not know{(model.Kind == ModelKind.Row ? "" : "; they are sent as they are")}. Null when there are none.</summary>
                    [JsonExtensionData]
                    public IDictionary<string, JsonElement>? ExtraMembers {"{ get; set; }"}
                """);
        }

        if (model.IsSent)
        {
            blocks.AddRange(Checks(model));
        }

        string modifiers = (model.Kind == ModelKind.InternalRequest ? "internal " : "public ")
            + (model.Kind == ModelKind.Settings ? "abstract " : "sealed ")
            + (Names.WithRules.Contains(model.Name) || Names.Partial.Contains(model.Name) ? "partial " : "");
        string body = string.Join("\n\n", blocks);
        return $"""
            {Repository.Mark}
            {Usings(body)}namespace Vos3000.Client;

            /// <summary>{model.Summary}</summary>
            {modifiers}class {model.Name}{(model.Base is null ? "" : $" : {model.Base}")}
            """ + "\n{\n" + body + "\n}\n";
    }

    private static string Usings(string body)
    {
        var text = new StringBuilder();
        foreach ((string name, string[] marks) in new (string, string[])[]
        {
            ("System.Diagnostics.CodeAnalysis", ["[AllowNull]"]),
            ("System.Text.Json", ["JsonElement"]),
            ("System.Text.Json.Serialization", ["[Json"]),
            ("Sdk.Core", ["Secret", "SingleOrListConverter", "MicrosecondsConverter", "MillisecondsConverter"]),
        })
        {
            if (marks.Any(mark => body.Contains(mark, StringComparison.Ordinal)))
            {
                text.Append("using ").Append(name).Append(";\n");
            }
        }

        return text.Length == 0 ? "\n" : $"{text}\n";
    }

    private static string Property(Model model, Member member)
    {
        var text = new StringBuilder();
        if (model.Kind != ModelKind.InternalRequest)
        {
            text.Append("    /// <summary>").Append(member.Summary).Append("</summary>\n");
        }

        bool isEmptyList = member.IsList && model.HasEmptyLists;
        if (isEmptyList)
        {
            text.Append("    [AllowNull]\n");
        }

        if (JsonNamingPolicy.CamelCase.ConvertName(member.Name) != member.Field.Name)
        {
            text.Append("    [JsonPropertyName(\"").Append(member.Field.Name).Append("\")]\n");
        }

        if (member.Converter is { } converter)
        {
            text.Append("    [JsonConverter(typeof(").Append(converter).Append("))]\n");
        }

        bool isRequired = member.IsRequired && model.Kind is (ModelKind.Request or ModelKind.InternalRequest);
        string type = member.IsList ? $"IReadOnlyList<{member.Type}>" : member.Type;
        type = member.Stated ?? (isRequired || isEmptyList ? type : $"{type}?");
        string get = isEmptyList ? "get => field ?? [];"
            : model.HasEmptyLists && member.Alias is { } alias ? $"get => field ?? Alias.Read<{member.Type}>(ExtraMembers, \"{alias}\");"
            : "get;";
        string set = !model.HasSetters ? "init;" : isEmptyList && IsModel(member) ? "set => field = Rows.WithoutNulls(value);" : "set;";
        text.Append("    public ").Append(isRequired ? "required " : "").Append(type).Append(' ').Append(member.Name).Append(" { ").Append(get).Append(' ').Append(set).Append(" }");
        return text.ToString();
    }

    private static IEnumerable<string> Checks(Model model)
    {
        string subject = model.Kind is ModelKind.Request && model.Name.EndsWith("Request", StringComparison.Ordinal) ? "request"
            : model.Kind == ModelKind.Settings ? "request" : char.ToLowerInvariant(model.Name[0]) + model.Name[1..];
        List<string> lines = [.. model.Members.SelectMany(member => Check(model, member, subject))];
        if (model.Base is { } settings)
        {
            lines.Insert(0, $"{settings}.Validate({subject});");
        }

        if (Names.WithRules.Contains(model.Name))
        {
            lines.Add($"CheckRules({subject});");
        }

        if (model.Kind != ModelKind.Settings)
        {
            lines.Add($"Check.ExtraMembers({subject}.ExtraMembers, {model.Folder}Json.Default.{model.Name});");
        }

        string body = string.Concat(lines.Select(line => $"\n        {line}"));
        string guard = model.Kind == ModelKind.Request && subject == "request" ? "\n        ArgumentNullException.ThrowIfNull(request);" : "";
        yield return $"    internal static void Validate({model.Name} {subject})\n    {{{guard}{body}\n    }}";
        if (Names.WithRules.Contains(model.Name))
        {
            yield return $"    static partial void CheckRules({model.Name} {subject});";
        }
    }

    private static IEnumerable<string> Check(Model model, Member member, string subject)
    {
        string value = $"{subject}.{member.Name}";
        bool isRequired = member.IsRequired && member.Stated is null && (model.Kind == ModelKind.Request || model.Kind == ModelKind.BothWays && IsNested(model));
        string length = member.IsLongText ? ", Check.LongestLongText" : "";
        if (member.IsList && !model.HasEmptyLists)
        {
            string? check = member.Type switch
            {
                "string" when member.Field.Format == "csv" => isRequired ? $"Check.RequiredCommaText({value}{length});" : $"Check.CommaText({value}{length});",
                "string" => isRequired ? $"Check.RequiredList({value});" : $"Check.List({value});",
                _ when IsModel(member) => isRequired ? $"Check.RequiredItems({value}, {member.Type}.Validate);" : $"Check.Items({value}, {member.Type}.Validate);",
                _ => isRequired ? $"Check.RequiredItems({value});" : null,
            };
            if (check is not null)
            {
                yield return check;
            }
        }
        else if (member.IsText && isRequired && member.Field.Name == "memo")
        {
            // A mandatory remark has to be there, and may be empty.
            yield return $"Check.Present({value});";
        }
        else if (member.IsText || member.Type == "Secret")
        {
            yield return isRequired ? $"Check.Required({value}{length});" : $"Check.Optional({value}{length});";
        }
        else if (IsModel(member))
        {
            yield return $"Check.Item({value}, {member.Type}.Validate);";
        }
        else
        {
            if (isRequired && model.Kind == ModelKind.BothWays)
            {
                yield return $"Check.Present({value});";
            }

            string? check = member.Type switch
            {
                "DateTimeOffset" => "Moment",
                "TimeSpan" => member.Field.Unit == "secondsOfDay" ? "TimeOfDay" : "Seconds",
                _ => null,
            };
            if (check is not null)
            {
                yield return $"Check.{check}({value});";
            }
        }
    }

    /// <summary>What is read at the top of an answer need not hold what a request of its kind must hold.</summary>
    private static bool IsNested(Model model) => model.Origin is not ("InfoCustomer" or "InfoPhone" or "InfoGatewayMapping" or "InfoGatewayRouting");

    private static bool IsModel(Member member) => char.IsUpper(member.Field.Element[0])
        && member.Field.Element is not ("String" or "LongString" or "Integer" or "Long" or "Double" or "Boolean");
}
