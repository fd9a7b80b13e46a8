// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>On, off, or as the system parameter says.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<SystemSwitch>))]
public readonly record struct SystemSwitch(int Value) : IOpenEnumeration<SystemSwitch>
{
    /// <summary>System default (0).</summary>
    public static SystemSwitch SystemDefault => new(0);

    /// <summary>Enabled (1).</summary>
    public static SystemSwitch Enabled => new(1);

    /// <summary>Disabled (2).</summary>
    public static SystemSwitch Disabled => new(2);

    /// <inheritdoc/>
    public static SystemSwitch FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(SystemDefault),
        1 => nameof(Enabled),
        2 => nameof(Disabled),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
