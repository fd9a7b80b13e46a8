// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How DTMF is sent over SIP (SIP DTMF发送方式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<DtmfSendMethodSip>))]
public readonly record struct DtmfSendMethodSip(int Value) : IOpenEnumeration<DtmfSendMethodSip>
{
    /// <summary>Auto (0).</summary>
    public static DtmfSendMethodSip Auto => new(0);

    /// <summary>RFC2833 (10).</summary>
    public static DtmfSendMethodSip Rfc2833 => new(10);

    /// <summary>SIP INFO (50).</summary>
    public static DtmfSendMethodSip SipInfo => new(50);

    /// <summary>Off (60).</summary>
    public static DtmfSendMethodSip Off => new(60);

    /// <inheritdoc/>
    public static DtmfSendMethodSip FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Auto),
        10 => nameof(Rfc2833),
        50 => nameof(SipInfo),
        60 => nameof(Off),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
