// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Kind of device (设备类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<PhoneBookDeviceType>))]
public readonly record struct PhoneBookDeviceType(int Value) : IOpenEnumeration<PhoneBookDeviceType>
{
    /// <summary>None (0).</summary>
    public static PhoneBookDeviceType None => new(0);

    /// <summary>Mobile phone (1).</summary>
    public static PhoneBookDeviceType MobilePhone => new(1);

    /// <summary>Fixed phone (2).</summary>
    public static PhoneBookDeviceType FixedPhone => new(2);

    /// <summary>IP phone (3).</summary>
    public static PhoneBookDeviceType IpPhone => new(3);

    /// <inheritdoc/>
    public static PhoneBookDeviceType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(None),
        1 => nameof(MobilePhone),
        2 => nameof(FixedPhone),
        3 => nameof(IpPhone),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
