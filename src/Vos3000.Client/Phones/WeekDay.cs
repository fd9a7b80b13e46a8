// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>A day of the week (星期).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeekDay>))]
public readonly record struct WeekDay(int Value) : IOpenEnumeration<WeekDay>
{
    /// <summary>Sunday (0).</summary>
    public static WeekDay Sunday => new(0);

    /// <summary>Monday (1).</summary>
    public static WeekDay Monday => new(1);

    /// <summary>Tuesday (2).</summary>
    public static WeekDay Tuesday => new(2);

    /// <summary>Wednesday (3).</summary>
    public static WeekDay Wednesday => new(3);

    /// <summary>Thursday (4).</summary>
    public static WeekDay Thursday => new(4);

    /// <summary>Friday (5).</summary>
    public static WeekDay Friday => new(5);

    /// <summary>Saturday (6).</summary>
    public static WeekDay Saturday => new(6);

    /// <inheritdoc/>
    public static WeekDay FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Sunday),
        1 => nameof(Monday),
        2 => nameof(Tuesday),
        3 => nameof(Wednesday),
        4 => nameof(Thursday),
        5 => nameof(Friday),
        6 => nameof(Saturday),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
