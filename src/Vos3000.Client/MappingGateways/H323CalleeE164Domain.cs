// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Where in H.323 the callee number is taken from (H323被叫号码来源).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<H323CalleeE164Domain>))]
public readonly record struct H323CalleeE164Domain(int Value) : IOpenEnumeration<H323CalleeE164Domain>
{
    /// <summary>Called party number (0).</summary>
    public static H323CalleeE164Domain CalledPartyNumber => new(0);

    /// <summary>Destination address (1).</summary>
    public static H323CalleeE164Domain DestinationAddress => new(1);

    /// <inheritdoc/>
    public static H323CalleeE164Domain FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(CalledPartyNumber),
        1 => nameof(DestinationAddress),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
