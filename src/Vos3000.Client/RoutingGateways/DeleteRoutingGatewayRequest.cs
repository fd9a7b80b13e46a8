// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteGatewayRouting</c> (删除落地网关): delete a routing gateway.</summary>
internal sealed class DeleteRoutingGatewayRequest
{
    public required string Name { get; init; }
}
