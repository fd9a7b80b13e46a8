// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Q.931 type of number (Q931NumberType).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<Q931NumberType>))]
public readonly record struct Q931NumberType(int Value) : IOpenEnumeration<Q931NumberType>
{
    /// <summary>System default (-1).</summary>
    public static Q931NumberType SystemDefault => new(-1);

    /// <summary>Unknown (0).</summary>
    public static Q931NumberType Unknown => new(0);

    /// <summary>International (1).</summary>
    public static Q931NumberType International => new(1);

    /// <summary>National (2).</summary>
    public static Q931NumberType National => new(2);

    /// <summary>Network specific (3).</summary>
    public static Q931NumberType NetworkSpecific => new(3);

    /// <summary>Subscriber (4).</summary>
    public static Q931NumberType Subscriber => new(4);

    /// <summary>Abbreviated (6).</summary>
    public static Q931NumberType Abbreviated => new(6);

    /// <summary>Reserved (7).</summary>
    public static Q931NumberType Reserved => new(7);

    /// <inheritdoc/>
    public static Q931NumberType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        -1 => nameof(SystemDefault),
        0 => nameof(Unknown),
        1 => nameof(International),
        2 => nameof(National),
        3 => nameof(NetworkSpecific),
        4 => nameof(Subscriber),
        6 => nameof(Abbreviated),
        7 => nameof(Reserved),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
