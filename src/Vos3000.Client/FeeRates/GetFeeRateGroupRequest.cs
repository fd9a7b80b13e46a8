// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetFeeRateGroup</c> (查询费率组): read rate groups.</summary>
internal sealed class GetFeeRateGroupRequest
{
    public IReadOnlyList<string>? Names { get; init; }
}
