// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Q.931 numbering plan (Q931NumberingPlan).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<Q931NumberingPlan>))]
public readonly record struct Q931NumberingPlan(int Value) : IOpenEnumeration<Q931NumberingPlan>
{
    /// <summary>System default (-1).</summary>
    public static Q931NumberingPlan SystemDefault => new(-1);

    /// <summary>Unknown (0).</summary>
    public static Q931NumberingPlan Unknown => new(0);

    /// <summary>ISDN (1).</summary>
    public static Q931NumberingPlan Isdn => new(1);

    /// <summary>Data (3).</summary>
    public static Q931NumberingPlan Data => new(3);

    /// <summary>Telex (4).</summary>
    public static Q931NumberingPlan Telex => new(4);

    /// <summary>National standard (8).</summary>
    public static Q931NumberingPlan NationalStandard => new(8);

    /// <summary>Private (9).</summary>
    public static Q931NumberingPlan Private => new(9);

    /// <summary>Reserved (15).</summary>
    public static Q931NumberingPlan Reserved => new(15);

    /// <inheritdoc/>
    public static Q931NumberingPlan FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        -1 => nameof(SystemDefault),
        0 => nameof(Unknown),
        1 => nameof(Isdn),
        3 => nameof(Data),
        4 => nameof(Telex),
        8 => nameof(NationalStandard),
        9 => nameof(Private),
        15 => nameof(Reserved),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
