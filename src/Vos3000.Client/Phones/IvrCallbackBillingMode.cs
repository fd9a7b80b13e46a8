// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Which account pays the call-back leg (回拨计费).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<IvrCallbackBillingMode>))]
public readonly record struct IvrCallbackBillingMode(int Value) : IOpenEnumeration<IvrCallbackBillingMode>
{
    /// <summary>Access number phone (0).</summary>
    public static IvrCallbackBillingMode AccessNumberPhone => new(0);

    /// <summary>Active phone card (1).</summary>
    public static IvrCallbackBillingMode ActivePhoneCard => new(1);

    /// <summary>Auto (2).</summary>
    public static IvrCallbackBillingMode Auto => new(2);

    /// <summary>Caller phone (3).</summary>
    public static IvrCallbackBillingMode CallerPhone => new(3);

    /// <inheritdoc/>
    public static IvrCallbackBillingMode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(AccessNumberPhone),
        1 => nameof(ActivePhoneCard),
        2 => nameof(Auto),
        3 => nameof(CallerPhone),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
