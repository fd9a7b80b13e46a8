// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>A routing preference (路由策略).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<RoutePolicy>))]
public readonly record struct RoutePolicy(int Value) : IOpenEnumeration<RoutePolicy>
{
    /// <summary>None (0).</summary>
    public static RoutePolicy None => new(0);

    /// <summary>Connect ratio (1).</summary>
    public static RoutePolicy ConnectRatio => new(1);

    /// <summary>Lowest second rate (2).</summary>
    public static RoutePolicy LowestSecondRate => new(2);

    /// <inheritdoc/>
    public static RoutePolicy FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(None),
        1 => nameof(ConnectRatio),
        2 => nameof(LowestSecondRate),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
