// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Kind of IVR service attached to the number (语音设备类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<IvrEquipmentType>))]
public readonly record struct IvrEquipmentType(int Value) : IOpenEnumeration<IvrEquipmentType>
{
    /// <summary>None (-1).</summary>
    public static IvrEquipmentType None => new(-1);

    /// <summary>Direct and callback (1).</summary>
    public static IvrEquipmentType DirectAndCallback => new(1);

    /// <summary>Enterprise switchboard (2).</summary>
    public static IvrEquipmentType EnterpriseSwitchboard => new(2);

    /// <summary>Value added (3).</summary>
    public static IvrEquipmentType ValueAdded => new(3);

    /// <inheritdoc/>
    public static IvrEquipmentType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        -1 => nameof(None),
        1 => nameof(DirectAndCallback),
        2 => nameof(EnterpriseSwitchboard),
        3 => nameof(ValueAdded),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
