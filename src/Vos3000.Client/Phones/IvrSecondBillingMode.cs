// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Which account pays the second leg (第二路计费方式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<IvrSecondBillingMode>))]
public readonly record struct IvrSecondBillingMode(int Value) : IOpenEnumeration<IvrSecondBillingMode>
{
    /// <summary>Access number phone (0).</summary>
    public static IvrSecondBillingMode AccessNumberPhone => new(0);

    /// <summary>Active phone card (1).</summary>
    public static IvrSecondBillingMode ActivePhoneCard => new(1);

    /// <summary>Caller phone (3).</summary>
    public static IvrSecondBillingMode CallerPhone => new(3);

    /// <inheritdoc/>
    public static IvrSecondBillingMode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(AccessNumberPhone),
        1 => nameof(ActivePhoneCard),
        3 => nameof(CallerPhone),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
