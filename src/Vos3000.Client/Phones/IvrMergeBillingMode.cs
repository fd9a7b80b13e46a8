// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Whose billing comes on top of the second leg (叠加计费).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<IvrMergeBillingMode>))]
public readonly record struct IvrMergeBillingMode(int Value) : IOpenEnumeration<IvrMergeBillingMode>
{
    /// <summary>None (0).</summary>
    public static IvrMergeBillingMode None => new(0);

    /// <summary>Access number (1).</summary>
    public static IvrMergeBillingMode AccessNumber => new(1);

    /// <summary>Caller number (2).</summary>
    public static IvrMergeBillingMode CallerNumber => new(2);

    /// <inheritdoc/>
    public static IvrMergeBillingMode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(None),
        1 => nameof(AccessNumber),
        2 => nameof(CallerNumber),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
