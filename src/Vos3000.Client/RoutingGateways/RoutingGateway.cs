// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>A routing gateway, which takes calls out (落地网关).</summary>
public sealed class RoutingGateway : RoutingGatewaySettings
{
    /// <summary>Routing gateway name (落地网关名称).</summary>
    public string? Name { get; set; }

    internal static void Validate(RoutingGateway routingGateway)
    {
        RoutingGatewaySettings.Validate(routingGateway);
        Check.Optional(routingGateway.Name);
        Check.ExtraMembers(routingGateway.ExtraMembers, RoutingGatewaysJson.Default.RoutingGateway);
    }
}
