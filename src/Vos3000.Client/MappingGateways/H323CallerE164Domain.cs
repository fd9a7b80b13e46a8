// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Where in H.323 the caller number is taken from (H323主叫号码来源).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<H323CallerE164Domain>))]
public readonly record struct H323CallerE164Domain(int Value) : IOpenEnumeration<H323CallerE164Domain>
{
    /// <summary>Calling party number (0).</summary>
    public static H323CallerE164Domain CallingPartyNumber => new(0);

    /// <summary>Source address (1).</summary>
    public static H323CallerE164Domain SourceAddress => new(1);

    /// <summary>Display (2).</summary>
    public static H323CallerE164Domain Display => new(2);

    /// <inheritdoc/>
    public static H323CallerE164Domain FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(CallingPartyNumber),
        1 => nameof(SourceAddress),
        2 => nameof(Display),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
