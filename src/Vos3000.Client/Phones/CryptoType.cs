// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The encryption of signaling (加密类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<CryptoType>))]
public readonly record struct CryptoType(int Value) : IOpenEnumeration<CryptoType>
{
    /// <summary>None (0).</summary>
    public static CryptoType None => new(0);

    /// <summary>RC4 (1).</summary>
    public static CryptoType Rc4 => new(1);

    /// <inheritdoc/>
    public static CryptoType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(None),
        1 => nameof(Rc4),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
