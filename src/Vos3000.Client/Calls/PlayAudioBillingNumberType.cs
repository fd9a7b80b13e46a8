// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Kind of billing number (计费号码类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<PlayAudioBillingNumberType>))]
public readonly record struct PlayAudioBillingNumberType(int Value) : IOpenEnumeration<PlayAudioBillingNumberType>
{
    /// <summary>Phone (0).</summary>
    public static PlayAudioBillingNumberType Phone => new(0);

    /// <summary>Bound number (2).</summary>
    public static PlayAudioBillingNumberType BoundNumber => new(2);

    /// <summary>Active phone card (3).</summary>
    public static PlayAudioBillingNumberType ActivePhoneCard => new(3);

    /// <inheritdoc/>
    public static PlayAudioBillingNumberType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Phone),
        2 => nameof(BoundNumber),
        3 => nameof(ActivePhoneCard),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
