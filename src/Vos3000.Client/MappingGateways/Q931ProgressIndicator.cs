// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Q.931 progress indicator written in H.323 messages (Q931ProgressIndicator).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<Q931ProgressIndicator>))]
public readonly record struct Q931ProgressIndicator(int Value) : IOpenEnumeration<Q931ProgressIndicator>
{
    /// <summary>Auto (-1).</summary>
    public static Q931ProgressIndicator Auto => new(-1);

    /// <summary>Off (0).</summary>
    public static Q931ProgressIndicator Off => new(0);

    /// <summary>Not end to end ISDN (1).</summary>
    public static Q931ProgressIndicator NotEndToEndIsdn => new(1);

    /// <summary>Destination non ISDN (2).</summary>
    public static Q931ProgressIndicator DestinationNonIsdn => new(2);

    /// <summary>Origin not ISDN (3).</summary>
    public static Q931ProgressIndicator OriginNotIsdn => new(3);

    /// <summary>Returned to ISDN (4).</summary>
    public static Q931ProgressIndicator ReturnedToIsdn => new(4);

    /// <summary>Service change (5).</summary>
    public static Q931ProgressIndicator ServiceChange => new(5);

    /// <summary>Inband information available (8).</summary>
    public static Q931ProgressIndicator InbandInformationAvailable => new(8);

    /// <inheritdoc/>
    public static Q931ProgressIndicator FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        -1 => nameof(Auto),
        0 => nameof(Off),
        1 => nameof(NotEndToEndIsdn),
        2 => nameof(DestinationNonIsdn),
        3 => nameof(OriginNotIsdn),
        4 => nameof(ReturnedToIsdn),
        5 => nameof(ServiceChange),
        8 => nameof(InbandInformationAvailable),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
