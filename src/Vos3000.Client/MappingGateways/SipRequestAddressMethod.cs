// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Where SIP requests are sent (SIP Request地址).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<SipRequestAddressMethod>))]
public readonly record struct SipRequestAddressMethod(int Value) : IOpenEnumeration<SipRequestAddressMethod>
{
    /// <summary>Socket (0).</summary>
    public static SipRequestAddressMethod Socket => new(0);

    /// <summary>Contact port (1).</summary>
    public static SipRequestAddressMethod ContactPort => new(1);

    /// <summary>Contact (2).</summary>
    public static SipRequestAddressMethod Contact => new(2);

    /// <inheritdoc/>
    public static SipRequestAddressMethod FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Socket),
        1 => nameof(ContactPort),
        2 => nameof(Contact),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
