// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How DTMF is carried (DTMF 方式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<CallDtmfMethod>))]
public readonly record struct CallDtmfMethod(int Value) : IOpenEnumeration<CallDtmfMethod>
{
    /// <summary>Auto (0).</summary>
    public static CallDtmfMethod Auto => new(0);

    /// <summary>RFC2833 (10).</summary>
    public static CallDtmfMethod Rfc2833 => new(10);

    /// <summary>H245 alphanumeric (20).</summary>
    public static CallDtmfMethod H245Alphanumeric => new(20);

    /// <summary>H245 signal (30).</summary>
    public static CallDtmfMethod H245Signal => new(30);

    /// <summary>Q931 keypad (40).</summary>
    public static CallDtmfMethod Q931Keypad => new(40);

    /// <summary>SIP INFO (50).</summary>
    public static CallDtmfMethod SipInfo => new(50);

    /// <summary>Off (60).</summary>
    public static CallDtmfMethod Off => new(60);

    /// <inheritdoc/>
    public static CallDtmfMethod FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Auto),
        10 => nameof(Rfc2833),
        20 => nameof(H245Alphanumeric),
        30 => nameof(H245Signal),
        40 => nameof(Q931Keypad),
        50 => nameof(SipInfo),
        60 => nameof(Off),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
