// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>ModifyGatewayMapping</c> (修改对接网关): change a mapping gateway.</summary>
public sealed class ModifyMappingGatewayRequest : MappingGatewaySettings
{
    /// <summary>Mapping gateway name (key) (对接网关名称).</summary>
    public required string Name { get; init; }

    internal static void Validate(ModifyMappingGatewayRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        MappingGatewaySettings.Validate(request);
        Check.Required(request.Name);
        Check.ExtraMembers(request.ExtraMembers, MappingGatewaysJson.Default.ModifyMappingGatewayRequest);
    }
}
