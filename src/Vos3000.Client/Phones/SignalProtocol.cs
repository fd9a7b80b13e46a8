// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The signaling protocol (协议).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<SignalProtocol>))]
public readonly record struct SignalProtocol(int Value) : IOpenEnumeration<SignalProtocol>
{
    /// <summary>H323 (0).</summary>
    public static SignalProtocol H323 => new(0);

    /// <summary>SIP (1).</summary>
    public static SignalProtocol Sip => new(1);

    /// <inheritdoc/>
    public static SignalProtocol FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(H323),
        1 => nameof(Sip),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
