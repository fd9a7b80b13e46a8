// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Kind of billed party (计费主叫类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<AvailableTimeBillingMode>))]
public readonly record struct AvailableTimeBillingMode(int Value) : IOpenEnumeration<AvailableTimeBillingMode>
{
    /// <summary>Phone (0).</summary>
    public static AvailableTimeBillingMode Phone => new(0);

    /// <summary>Mapping gateway (1).</summary>
    public static AvailableTimeBillingMode MappingGateway => new(1);

    /// <summary>Bound number (2).</summary>
    public static AvailableTimeBillingMode BoundNumber => new(2);

    /// <summary>Phone card (3).</summary>
    public static AvailableTimeBillingMode PhoneCard => new(3);

    /// <summary>Phone card then mapping gateway (4).</summary>
    public static AvailableTimeBillingMode PhoneCardThenMappingGateway => new(4);

    /// <inheritdoc/>
    public static AvailableTimeBillingMode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Phone),
        1 => nameof(MappingGateway),
        2 => nameof(BoundNumber),
        3 => nameof(PhoneCard),
        4 => nameof(PhoneCardThenMappingGateway),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
