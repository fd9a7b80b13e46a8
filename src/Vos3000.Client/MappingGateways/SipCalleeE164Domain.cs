// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>SIP header the callee number is taken from (SIP被叫号码来源).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<SipCalleeE164Domain>))]
public readonly record struct SipCalleeE164Domain(int Value) : IOpenEnumeration<SipCalleeE164Domain>
{
    /// <summary>To (0).</summary>
    public static SipCalleeE164Domain To => new(0);

    /// <summary>Invite request URI (1).</summary>
    public static SipCalleeE164Domain InviteRequestUri => new(1);

    /// <summary>Diversion (2).</summary>
    public static SipCalleeE164Domain Diversion => new(2);

    /// <inheritdoc/>
    public static SipCalleeE164Domain FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(To),
        1 => nameof(InviteRequestUri),
        2 => nameof(Diversion),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
