// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Which DTMF is accepted (DTMF接收方式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<DtmfReceiveMethod>))]
public readonly record struct DtmfReceiveMethod(int Value) : IOpenEnumeration<DtmfReceiveMethod>
{
    /// <summary>All (0).</summary>
    public static DtmfReceiveMethod All => new(0);

    /// <summary>RFC2833 (10).</summary>
    public static DtmfReceiveMethod Rfc2833 => new(10);

    /// <summary>Signaling (20).</summary>
    public static DtmfReceiveMethod Signaling => new(20);

    /// <summary>Off (30).</summary>
    public static DtmfReceiveMethod Off => new(30);

    /// <inheritdoc/>
    public static DtmfReceiveMethod FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(All),
        10 => nameof(Rfc2833),
        20 => nameof(Signaling),
        30 => nameof(Off),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
