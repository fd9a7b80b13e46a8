// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>CreateGatewayRouting</c> (创建落地网关): create a routing (termination) gateway.</summary>
public sealed class CreateRoutingGatewayRequest : RoutingGatewaySettings
{
    /// <summary>Routing gateway name (落地网关名称).</summary>
    public required string Name { get; init; }

    internal static void Validate(CreateRoutingGatewayRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RoutingGatewaySettings.Validate(request);
        Check.Required(request.Name);
        Check.ExtraMembers(request.ExtraMembers, RoutingGatewaysJson.Default.CreateRoutingGatewayRequest);
    }
}
