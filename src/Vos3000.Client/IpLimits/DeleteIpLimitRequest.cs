// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteIpLimit</c> (删除地理围栏): delete geo-fence IP ranges.</summary>
internal sealed class DeleteIpLimitRequest
{
    public required string Ips { get; init; }
}
