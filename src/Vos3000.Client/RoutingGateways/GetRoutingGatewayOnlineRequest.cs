// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetGatewayRoutingOnline</c> (查询在线落地网关): read online state and statistics of routing gateways.</summary>
internal sealed class GetRoutingGatewayOnlineRequest
{
    public IReadOnlyList<string>? Names { get; init; }

    public string? SoftswitchName { get; init; }
}
