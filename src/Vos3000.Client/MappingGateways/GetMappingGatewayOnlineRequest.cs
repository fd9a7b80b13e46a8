// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetGatewayMappingOnline</c> (查询在线对接网关): read online state and statistics of mapping gateways.</summary>
internal sealed class GetMappingGatewayOnlineRequest
{
    public IReadOnlyList<string>? Names { get; init; }

    public string? SoftswitchName { get; init; }
}
