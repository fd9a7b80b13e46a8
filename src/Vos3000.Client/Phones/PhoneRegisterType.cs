// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How the phone registers (注册方式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<PhoneRegisterType>))]
public readonly record struct PhoneRegisterType(int Value) : IOpenEnumeration<PhoneRegisterType>
{
    /// <summary>Static (0).</summary>
    public static PhoneRegisterType Static => new(0);

    /// <summary>Dynamic (1).</summary>
    public static PhoneRegisterType Dynamic => new(1);

    /// <summary>Mapping gateway (2).</summary>
    public static PhoneRegisterType MappingGateway => new(2);

    /// <inheritdoc/>
    public static PhoneRegisterType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Static),
        1 => nameof(Dynamic),
        2 => nameof(MappingGateway),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
