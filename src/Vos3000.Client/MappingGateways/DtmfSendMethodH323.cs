// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How DTMF is sent over H.323 (H323 DTMF发送方式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<DtmfSendMethodH323>))]
public readonly record struct DtmfSendMethodH323(int Value) : IOpenEnumeration<DtmfSendMethodH323>
{
    /// <summary>Auto (0).</summary>
    public static DtmfSendMethodH323 Auto => new(0);

    /// <summary>RFC2833 (10).</summary>
    public static DtmfSendMethodH323 Rfc2833 => new(10);

    /// <summary>H245 alphanumeric (20).</summary>
    public static DtmfSendMethodH323 H245Alphanumeric => new(20);

    /// <summary>H245 signal (30).</summary>
    public static DtmfSendMethodH323 H245Signal => new(30);

    /// <summary>Q931 keypad (40).</summary>
    public static DtmfSendMethodH323 Q931Keypad => new(40);

    /// <summary>Off (60).</summary>
    public static DtmfSendMethodH323 Off => new(60);

    /// <inheritdoc/>
    public static DtmfSendMethodH323 FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Auto),
        10 => nameof(Rfc2833),
        20 => nameof(H245Alphanumeric),
        30 => nameof(H245Signal),
        40 => nameof(Q931Keypad),
        60 => nameof(Off),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
