// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>SIP ring-back signal sent to the caller (SIP远端回铃信令).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<SipRemoteRingSignal>))]
public readonly record struct SipRemoteRingSignal(int Value) : IOpenEnumeration<SipRemoteRingSignal>
{
    /// <summary>Auto (0).</summary>
    public static SipRemoteRingSignal Auto => new(0);

    /// <summary>Session progress183 SDP (1).</summary>
    public static SipRemoteRingSignal SessionProgress183Sdp => new(1);

    /// <summary>Ringing180 SDP (2).</summary>
    public static SipRemoteRingSignal Ringing180Sdp => new(2);

    /// <inheritdoc/>
    public static SipRemoteRingSignal FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Auto),
        1 => nameof(SessionProgress183Sdp),
        2 => nameof(Ringing180Sdp),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
