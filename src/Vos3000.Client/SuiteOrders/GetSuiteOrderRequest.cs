// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetSuiteOrder</c> (查询套餐订单): read suite orders of an owner.</summary>
internal sealed class GetSuiteOrderRequest
{
    public required string OwnerName { get; init; }

    public required SuiteOwnerType OwnerType { get; init; }
}
