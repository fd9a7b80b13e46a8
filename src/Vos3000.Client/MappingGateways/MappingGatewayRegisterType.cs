// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How the endpoint registers (注册类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<MappingGatewayRegisterType>))]
public readonly record struct MappingGatewayRegisterType(int Value) : IOpenEnumeration<MappingGatewayRegisterType>
{
    /// <summary>Static (0).</summary>
    public static MappingGatewayRegisterType Static => new(0);

    /// <summary>Dynamic (1).</summary>
    public static MappingGatewayRegisterType Dynamic => new(1);

    /// <summary>IMS edge device (3).</summary>
    public static MappingGatewayRegisterType ImsEdgeDevice => new(3);

    /// <inheritdoc/>
    public static MappingGatewayRegisterType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Static),
        1 => nameof(Dynamic),
        3 => nameof(ImsEdgeDevice),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
