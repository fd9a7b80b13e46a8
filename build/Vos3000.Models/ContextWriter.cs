using System.Text;

namespace Vos3000.Models;

/// <summary>The JSON context of a resource.</summary>
public static class ContextWriter
{
    public static string Write(string folder, IReadOnlyList<Operation> operations, ModelPlan plan)
    {
        var roots = new StringBuilder();
        bool needsEmpty = false;
        foreach (Operation operation in operations)
        {
            string name = Names.ToOperation(operation.Name);
            needsEmpty |= operation.Request.Count == 0;
            Append(roots, operation.Request.Count > 0 ? $"{name}Request" : null);
            Append(roots, operation.Response.Count > 0 ? $"{name}Response" : null);
            // The elements of a list that may be a single element are read one by one.
            Append(roots, operation.Name == "GetAlarmCurrent" ? "Alarm" : null);
            Append(roots, operation.Name == "DeleteIpLimit" ? "DeleteIpLimitsRequest" : null);
        }

        Append(roots, needsEmpty ? "EmptyRequest" : null);
        string enumerations = string.Concat(operations.SelectMany(plan.EnumerationsOf).Distinct().Order(StringComparer.Ordinal)
            .Select(name => $"\n        typeof(EnumerationConverter<{name}>),"));
        return $"""
            {Repository.Mark}
            using System.Text.Json.Serialization;
            using Sdk.Core;

            namespace Vos3000.Client;

            [JsonSourceGenerationOptions(
                GenerationMode = JsonSourceGenerationMode.Metadata,
                PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
                PropertyNameCaseInsensitive = true,
                NumberHandling = JsonNumberHandling.AllowReadingFromString,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Converters =
                [
                    typeof(TextConverter), typeof(TextListConverter), typeof(WholeNumberConverter), typeof(LongNumberConverter), typeof(RealNumberConverter),
                    typeof(FlagConverter), typeof(MoneyConverter), typeof(SecondsConverter), typeof(EpochMillisecondsConverter),
                    typeof(RequiredEpochMillisecondsConverter), typeof(DayConverter), typeof(SecretClearTextConverter),{enumerations}
                ])]
            {roots}internal sealed partial class {folder}Json : JsonSerializerContext;

            """;
    }

    private static void Append(StringBuilder roots, string? type)
    {
        if (type is not null)
        {
            roots.Append("[JsonSerializable(typeof(").Append(type).Append("))]\n");
        }
    }
}
