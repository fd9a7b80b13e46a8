// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Kind of place (地址类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<PhoneBookAddressType>))]
public readonly record struct PhoneBookAddressType(int Value) : IOpenEnumeration<PhoneBookAddressType>
{
    /// <summary>None (0).</summary>
    public static PhoneBookAddressType None => new(0);

    /// <summary>Office (1).</summary>
    public static PhoneBookAddressType Office => new(1);

    /// <summary>Home (2).</summary>
    public static PhoneBookAddressType Home => new(2);

    /// <inheritdoc/>
    public static PhoneBookAddressType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(None),
        1 => nameof(Office),
        2 => nameof(Home),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
