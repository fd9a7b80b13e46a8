// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How several targets are tried (前转方式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<ForwardMethod>))]
public readonly record struct ForwardMethod(int Value) : IOpenEnumeration<ForwardMethod>
{
    /// <summary>Sequential (0).</summary>
    public static ForwardMethod Sequential => new(0);

    /// <summary>Random (2).</summary>
    public static ForwardMethod Random => new(2);

    /// <summary>Simultaneous ring (3).</summary>
    public static ForwardMethod SimultaneousRing => new(3);

    /// <inheritdoc/>
    public static ForwardMethod FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Sequential),
        2 => nameof(Random),
        3 => nameof(SimultaneousRing),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
