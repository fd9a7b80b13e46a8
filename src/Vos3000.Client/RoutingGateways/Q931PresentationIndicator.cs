// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Q.931 presentation indicator (Q931PresentationIndicator).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<Q931PresentationIndicator>))]
public readonly record struct Q931PresentationIndicator(int Value) : IOpenEnumeration<Q931PresentationIndicator>
{
    /// <summary>System default (-1).</summary>
    public static Q931PresentationIndicator SystemDefault => new(-1);

    /// <summary>Allowed (0).</summary>
    public static Q931PresentationIndicator Allowed => new(0);

    /// <summary>Restricted (1).</summary>
    public static Q931PresentationIndicator Restricted => new(1);

    /// <summary>Not available due to interworking (2).</summary>
    public static Q931PresentationIndicator NotAvailableDueToInterworking => new(2);

    /// <summary>Reserved (3).</summary>
    public static Q931PresentationIndicator Reserved => new(3);

    /// <summary>Omit (4).</summary>
    public static Q931PresentationIndicator Omit => new(4);

    /// <inheritdoc/>
    public static Q931PresentationIndicator FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        -1 => nameof(SystemDefault),
        0 => nameof(Allowed),
        1 => nameof(Restricted),
        2 => nameof(NotAvailableDueToInterworking),
        3 => nameof(Reserved),
        4 => nameof(Omit),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
