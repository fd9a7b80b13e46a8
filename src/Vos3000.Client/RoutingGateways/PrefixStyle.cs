// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Whether prefix matching ends or continues after a match (前缀匹配方式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<PrefixStyle>))]
public readonly record struct PrefixStyle(int Value) : IOpenEnumeration<PrefixStyle>
{
    /// <summary>Terminate (0).</summary>
    public static PrefixStyle Terminate => new(0);

    /// <summary>Continue (1).</summary>
    public static PrefixStyle Continue => new(1);

    /// <inheritdoc/>
    public static PrefixStyle FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Terminate),
        1 => nameof(Continue),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
