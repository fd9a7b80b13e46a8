using System.Globalization;
using System.Text.Json;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>A member that some builds call otherwise: under its other name it is one that nobody knows.</summary>
internal static class Alias
{
    private static readonly Dictionary<string, JsonElement> Empty = [];

    public static T? Read<T>(IDictionary<string, JsonElement>? members, string name)
        where T : struct, IOpenEnumeration<T>
    {
        foreach ((string member, JsonElement value) in members ?? Empty)
        {
            if (member.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value.ValueKind switch
                {
                    JsonValueKind.Number when value.TryGetInt32(out int number) => T.FromValue(number),
                    JsonValueKind.String when int.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) => T.FromValue(number),
                    _ => null,
                };
            }
        }

        return null;
    }
}
