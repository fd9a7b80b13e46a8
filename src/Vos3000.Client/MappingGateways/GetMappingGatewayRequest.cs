// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetGatewayMapping</c> (查询对接网关): read mapping gateways.</summary>
internal sealed class GetMappingGatewayRequest
{
    public IReadOnlyList<string>? Names { get; init; }
}
