using System.Text.Json;

namespace Yunke.Client;

/// <summary>A member that some answers may call otherwise: under its other name it is one that nobody knows.</summary>
internal static class Alias
{
    public static string? Read(IDictionary<string, JsonElement>? members, string name) =>
        members is not null && members.TryGetValue(name, out JsonElement value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : null;
}
