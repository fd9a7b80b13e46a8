// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How remote ringing is signaled (远端回铃方式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<SipRemoteAlertingMethod>))]
public readonly record struct SipRemoteAlertingMethod(int Value) : IOpenEnumeration<SipRemoteAlertingMethod>
{
    /// <summary>Passthrough (0).</summary>
    public static SipRemoteAlertingMethod Passthrough => new(0);

    /// <summary>Session progress183 SDP (1).</summary>
    public static SipRemoteAlertingMethod SessionProgress183Sdp => new(1);

    /// <summary>Ringing180 SDP (2).</summary>
    public static SipRemoteAlertingMethod Ringing180Sdp => new(2);

    /// <inheritdoc/>
    public static SipRemoteAlertingMethod FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Passthrough),
        1 => nameof(SessionProgress183Sdp),
        2 => nameof(Ringing180Sdp),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
