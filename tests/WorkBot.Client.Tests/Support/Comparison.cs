using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client.Tests.Support;

/// <summary>Compares an answer with what the client made of it, member for member.</summary>
internal static class Comparison
{
    /// <summary>What the value lacks, or holds otherwise than the JSON; empty when nothing was lost.</summary>
    public static IReadOnlyList<string> Losses(JsonElement json, object? value)
    {
        var losses = new List<string>();
        Compare("$", json, value, losses);
        return losses;
    }

    private static void Compare(string path, JsonElement json, object? value, List<string> losses)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Null when value is null:
                return;
            case JsonValueKind.Object when value is JsonElement free:
                Note(path, JsonElement.DeepEquals(json, free), losses);
                return;
            case JsonValueKind.Object when value is not null:
                CompareMembers(path, json, value, losses);
                return;
            case JsonValueKind.Array when value is IEnumerable list:
                object?[] items = [.. list.Cast<object?>()];
                Note($"{path}.length", items.Length == json.GetArrayLength(), losses);
                for (int i = 0; i < Math.Min(items.Length, json.GetArrayLength()); i++)
                {
                    Compare($"{path}[{i}]", json[i], items[i], losses);
                }

                return;
            default:
                Note(path, value is not null && IsSame(json, value), losses);
                return;
        }
    }

    private static void CompareMembers(string path, JsonElement json, object value, List<string> losses)
    {
        Dictionary<string, PropertyInfo> properties = value.GetType().GetProperties().ToDictionary(NameOf, StringComparer.Ordinal);
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (properties.TryGetValue(member.Name, out PropertyInfo? property))
            {
                Compare($"{path}.{member.Name}", member.Value, property.GetValue(value), losses);
            }
            else
            {
                losses.Add($"{path}.{member.Name} has no member of its own");
            }
        }
    }

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static bool IsSame(JsonElement json, object value) => value switch
    {
        bool flag => json.ValueKind == (flag ? JsonValueKind.True : JsonValueKind.False),
        string text => json.ValueKind == JsonValueKind.String && json.GetString() == text,
        Secret secret => json.ValueKind == JsonValueKind.String && json.GetString() == secret.Reveal(),
        DateTimeOffset time => json.ValueKind == JsonValueKind.String && json.GetDateTimeOffset() == time && time.Offset == TimeSpan.Zero,
        TimeSpan span => json.ValueKind == JsonValueKind.Number && json.GetDouble().Equals(span.TotalSeconds),
        IConvertible number => json.ValueKind == JsonValueKind.Number && json.GetDecimal() == number.ToDecimal(CultureInfo.InvariantCulture),
        _ => value.GetType().GetProperty("Value")?.GetValue(value) is { } inner && IsSame(json, inner),
    };

    private static void Note(string path, bool same, List<string> losses)
    {
        if (!same)
        {
            losses.Add($"{path} differs");
        }
    }
}
