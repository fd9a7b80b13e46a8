// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How G.729 variants are offered (G729协商模式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<G729SendMode>))]
public readonly record struct G729SendMode(int Value) : IOpenEnumeration<G729SendMode>
{
    /// <summary>Auto (0).</summary>
    public static G729SendMode Auto => new(0);

    /// <summary>As G729 (1).</summary>
    public static G729SendMode AsG729 => new(1);

    /// <summary>As G729 a (2).</summary>
    public static G729SendMode AsG729A => new(2);

    /// <summary>As both (3).</summary>
    public static G729SendMode AsBoth => new(3);

    /// <inheritdoc/>
    public static G729SendMode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Auto),
        1 => nameof(AsG729),
        2 => nameof(AsG729A),
        3 => nameof(AsBoth),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
