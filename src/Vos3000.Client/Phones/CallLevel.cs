// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The class of a call (通话级别). One list for all places, although the manual numbers them differently in some: an unknown number is passed through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<CallLevel>))]
public readonly record struct CallLevel(int Value) : IOpenEnumeration<CallLevel>
{
    /// <summary>On net (1).</summary>
    public static CallLevel OnNet => new(1);

    /// <summary>Local (2).</summary>
    public static CallLevel Local => new(2);

    /// <summary>Domestic long distance (4).</summary>
    public static CallLevel DomesticLongDistance => new(4);

    /// <summary>International long distance (5).</summary>
    public static CallLevel InternationalLongDistance => new(5);

    /// <inheritdoc/>
    public static CallLevel FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        1 => nameof(OnNet),
        2 => nameof(Local),
        4 => nameof(DomesticLongDistance),
        5 => nameof(InternationalLongDistance),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
