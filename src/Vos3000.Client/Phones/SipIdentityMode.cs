// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How an identity header is written (P-Preferred-Identity, P-Asserted-Identity).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<SipIdentityMode>))]
public readonly record struct SipIdentityMode(int Value) : IOpenEnumeration<SipIdentityMode>
{
    /// <summary>Off (0).</summary>
    public static SipIdentityMode Off => new(0);

    /// <summary>Passthrough (1).</summary>
    public static SipIdentityMode Passthrough => new(1);

    /// <summary>Caller number (2).</summary>
    public static SipIdentityMode CallerNumber => new(2);

    /// <inheritdoc/>
    public static SipIdentityMode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Off),
        1 => nameof(Passthrough),
        2 => nameof(CallerNumber),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
