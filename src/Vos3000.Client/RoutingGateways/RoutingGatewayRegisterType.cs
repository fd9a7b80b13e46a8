// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How the endpoint registers (注册类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<RoutingGatewayRegisterType>))]
public readonly record struct RoutingGatewayRegisterType(int Value) : IOpenEnumeration<RoutingGatewayRegisterType>
{
    /// <summary>Static (0).</summary>
    public static RoutingGatewayRegisterType Static => new(0);

    /// <summary>Dynamic (1).</summary>
    public static RoutingGatewayRegisterType Dynamic => new(1);

    /// <summary>Outbound registration (2).</summary>
    public static RoutingGatewayRegisterType OutboundRegistration => new(2);

    /// <summary>IMS edge device (3).</summary>
    public static RoutingGatewayRegisterType ImsEdgeDevice => new(3);

    /// <inheritdoc/>
    public static RoutingGatewayRegisterType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Static),
        1 => nameof(Dynamic),
        2 => nameof(OutboundRegistration),
        3 => nameof(ImsEdgeDevice),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
