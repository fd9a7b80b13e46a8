// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>CreateGatewayMapping</c> (创建对接网关): create a mapping (origination) gateway.</summary>
public sealed class CreateMappingGatewayRequest : MappingGatewaySettings
{
    /// <summary>Mapping gateway name (对接网关名称).</summary>
    public required string Name { get; init; }

    /// <summary>Softswitch the object belongs to (软交换名称). Once set, it cannot be removed.</summary>
    public string? SoftswitchName { get; init; }

    internal static void Validate(CreateMappingGatewayRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        MappingGatewaySettings.Validate(request);
        Check.Required(request.Name);
        Check.Optional(request.SoftswitchName);
        Check.ExtraMembers(request.ExtraMembers, MappingGatewaysJson.Default.CreateMappingGatewayRequest);
    }
}
