// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Kind of charge (收入类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<ConsumptionType>))]
public readonly record struct ConsumptionType(int Value) : IOpenEnumeration<ConsumptionType>
{
    /// <summary>Suite rent (0).</summary>
    public static ConsumptionType SuiteRent => new(0);

    /// <summary>Phone monthly rent (1).</summary>
    public static ConsumptionType PhoneMonthlyRent => new(1);

    /// <summary>Phone minimum shortfall (2).</summary>
    public static ConsumptionType PhoneMinimumShortfall => new(2);

    /// <summary>Suite minimum shortfall (3).</summary>
    public static ConsumptionType SuiteMinimumShortfall => new(3);

    /// <inheritdoc/>
    public static ConsumptionType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(SuiteRent),
        1 => nameof(PhoneMonthlyRent),
        2 => nameof(PhoneMinimumShortfall),
        3 => nameof(SuiteMinimumShortfall),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
