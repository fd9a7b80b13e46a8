// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The party that ended a call (挂断方).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<EndDirection>))]
public readonly record struct EndDirection(int Value) : IOpenEnumeration<EndDirection>
{
    /// <summary>Caller (0).</summary>
    public static EndDirection Caller => new(0);

    /// <summary>Callee (1).</summary>
    public static EndDirection Callee => new(1);

    /// <summary>Server (2).</summary>
    public static EndDirection Server => new(2);

    /// <inheritdoc/>
    public static EndDirection FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Caller),
        1 => nameof(Callee),
        2 => nameof(Server),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
