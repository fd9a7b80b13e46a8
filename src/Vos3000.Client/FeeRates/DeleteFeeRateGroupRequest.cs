// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteFeeRateGroup</c> (删除费率组): delete a rate group.</summary>
internal sealed class DeleteFeeRateGroupRequest
{
    public required string Name { get; init; }
}
