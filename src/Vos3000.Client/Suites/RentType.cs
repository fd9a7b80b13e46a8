// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Unit of the rental period (租用类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<RentType>))]
public readonly record struct RentType(int Value) : IOpenEnumeration<RentType>
{
    /// <summary>Day (0).</summary>
    public static RentType Day => new(0);

    /// <summary>Month (1).</summary>
    public static RentType Month => new(1);

    /// <summary>Year (2).</summary>
    public static RentType Year => new(2);

    /// <summary>One time (3).</summary>
    public static RentType OneTime => new(3);

    /// <inheritdoc/>
    public static RentType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Day),
        1 => nameof(Month),
        2 => nameof(Year),
        3 => nameof(OneTime),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
