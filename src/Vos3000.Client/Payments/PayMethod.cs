// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Payment method (缴费方式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<PayMethod>))]
public readonly record struct PayMethod(int Value) : IOpenEnumeration<PayMethod>
{
    /// <summary>Cash (0).</summary>
    public static PayMethod Cash => new(0);

    /// <summary>Recharge card (2).</summary>
    public static PayMethod RechargeCard => new(2);

    /// <summary>Other (5).</summary>
    public static PayMethod Other => new(5);

    /// <inheritdoc/>
    public static PayMethod FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Cash),
        2 => nameof(RechargeCard),
        5 => nameof(Other),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
