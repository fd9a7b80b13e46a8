// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The kind of object that a payment goes to (充值对象类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<PayOwnerType>))]
public readonly record struct PayOwnerType(int Value) : IOpenEnumeration<PayOwnerType>
{
    /// <summary>Account (2).</summary>
    public static PayOwnerType Account => new(2);

    /// <summary>Phone (6).</summary>
    public static PayOwnerType Phone => new(6);

    /// <summary>Active phone card (11).</summary>
    public static PayOwnerType ActivePhoneCard => new(11);

    /// <summary>Bound number (25).</summary>
    public static PayOwnerType BoundNumber => new(25);

    /// <summary>Mapping gateway (44).</summary>
    public static PayOwnerType MappingGateway => new(44);

    /// <inheritdoc/>
    public static PayOwnerType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        2 => nameof(Account),
        6 => nameof(Phone),
        11 => nameof(ActivePhoneCard),
        25 => nameof(BoundNumber),
        44 => nameof(MappingGateway),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
