// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Device the callee number is delivered to (被叫送达设备).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<CalleeEndpointType>))]
public readonly record struct CalleeEndpointType(int Value) : IOpenEnumeration<CalleeEndpointType>
{
    /// <summary>Phone (0).</summary>
    public static CalleeEndpointType Phone => new(0);

    /// <summary>Routing gateway (1).</summary>
    public static CalleeEndpointType RoutingGateway => new(1);

    /// <inheritdoc/>
    public static CalleeEndpointType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Phone),
        1 => nameof(RoutingGateway),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
