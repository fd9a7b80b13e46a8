// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How SIP calls are authenticated (SIP认证方式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<SipAuthenticationMethod>))]
public readonly record struct SipAuthenticationMethod(int Value) : IOpenEnumeration<SipAuthenticationMethod>
{
    /// <summary>By IP (0).</summary>
    public static SipAuthenticationMethod ByIp => new(0);

    /// <summary>By IP and port (1).</summary>
    public static SipAuthenticationMethod ByIpAndPort => new(1);

    /// <inheritdoc/>
    public static SipAuthenticationMethod FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(ByIp),
        1 => nameof(ByIpAndPort),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
