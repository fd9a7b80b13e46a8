// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>ModifyGatewayRouting</c> (修改落地网关): change a routing gateway.</summary>
public sealed class ModifyRoutingGatewayRequest : RoutingGatewaySettings
{
    /// <summary>Routing gateway name (key) (落地网关名称).</summary>
    public required string Name { get; init; }

    internal static void Validate(ModifyRoutingGatewayRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RoutingGatewaySettings.Validate(request);
        Check.Required(request.Name);
        Check.ExtraMembers(request.ExtraMembers, RoutingGatewaysJson.Default.ModifyRoutingGatewayRequest);
    }
}
