// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Where SIP responses are sent (SIP Response地址).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<SipResponseAddressMethod>))]
public readonly record struct SipResponseAddressMethod(int Value) : IOpenEnumeration<SipResponseAddressMethod>
{
    /// <summary>Socket (0).</summary>
    public static SipResponseAddressMethod Socket => new(0);

    /// <summary>Via port (1).</summary>
    public static SipResponseAddressMethod ViaPort => new(1);

    /// <summary>Via (2).</summary>
    public static SipResponseAddressMethod Via => new(2);

    /// <inheritdoc/>
    public static SipResponseAddressMethod FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Socket),
        1 => nameof(ViaPort),
        2 => nameof(Via),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
