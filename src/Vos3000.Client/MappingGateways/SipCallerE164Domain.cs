// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>SIP header the caller number is taken from (SIP主叫号码来源).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<SipCallerE164Domain>))]
public readonly record struct SipCallerE164Domain(int Value) : IOpenEnumeration<SipCallerE164Domain>
{
    /// <summary>From (0).</summary>
    public static SipCallerE164Domain From => new(0);

    /// <summary>Remote party ID (1).</summary>
    public static SipCallerE164Domain RemotePartyId => new(1);

    /// <summary>Display (2).</summary>
    public static SipCallerE164Domain Display => new(2);

    /// <summary>Passerted identity (3).</summary>
    public static SipCallerE164Domain PAssertedIdentity => new(3);

    /// <summary>Ppreferred identity (4).</summary>
    public static SipCallerE164Domain PPreferredIdentity => new(4);

    /// <inheritdoc/>
    public static SipCallerE164Domain FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(From),
        1 => nameof(RemotePartyId),
        2 => nameof(Display),
        3 => nameof(PAssertedIdentity),
        4 => nameof(PPreferredIdentity),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
