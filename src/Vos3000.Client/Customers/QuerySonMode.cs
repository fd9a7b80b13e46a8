// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Which accounts below an agent are included (下属账户范围).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<QuerySonMode>))]
public readonly record struct QuerySonMode(int Value) : IOpenEnumeration<QuerySonMode>
{
    /// <summary>All descendants (0).</summary>
    public static QuerySonMode AllDescendants => new(0);

    /// <summary>Direct children (1).</summary>
    public static QuerySonMode DirectChildren => new(1);

    /// <inheritdoc/>
    public static QuerySonMode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(AllDescendants),
        1 => nameof(DirectChildren),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
