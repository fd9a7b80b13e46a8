// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Privacy header sent to the peer (Privacy).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<SipPrivacyMode>))]
public readonly record struct SipPrivacyMode(int Value) : IOpenEnumeration<SipPrivacyMode>
{
    /// <summary>Off (0).</summary>
    public static SipPrivacyMode Off => new(0);

    /// <summary>Passthrough (1).</summary>
    public static SipPrivacyMode Passthrough => new(1);

    /// <summary>ID (2).</summary>
    public static SipPrivacyMode Id => new(2);

    /// <summary>Privacy none (3).</summary>
    public static SipPrivacyMode PrivacyNone => new(3);

    /// <inheritdoc/>
    public static SipPrivacyMode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Off),
        1 => nameof(Passthrough),
        2 => nameof(Id),
        3 => nameof(PrivacyNone),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
