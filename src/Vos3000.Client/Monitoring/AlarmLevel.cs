// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Alarm severity (告警级别).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<AlarmLevel>))]
public readonly record struct AlarmLevel(int Value) : IOpenEnumeration<AlarmLevel>
{
    /// <summary>Normal (0).</summary>
    public static AlarmLevel Normal => new(0);

    /// <summary>Minor (1).</summary>
    public static AlarmLevel Minor => new(1);

    /// <summary>Major (2).</summary>
    public static AlarmLevel Major => new(2);

    /// <summary>Critical (3).</summary>
    public static AlarmLevel Critical => new(3);

    /// <inheritdoc/>
    public static AlarmLevel FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Normal),
        1 => nameof(Minor),
        2 => nameof(Major),
        3 => nameof(Critical),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
