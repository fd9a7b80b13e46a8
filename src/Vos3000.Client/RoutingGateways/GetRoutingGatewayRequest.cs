// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetGatewayRouting</c> (查询落地网关): read routing gateways.</summary>
internal sealed class GetRoutingGatewayRequest
{
    public IReadOnlyList<string>? Names { get; init; }
}
