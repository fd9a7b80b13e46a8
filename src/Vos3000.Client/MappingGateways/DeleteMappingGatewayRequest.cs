// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteGatewayMapping</c> (删除对接网关): delete a mapping gateway.</summary>
internal sealed class DeleteMappingGatewayRequest
{
    public required string Name { get; init; }
}
