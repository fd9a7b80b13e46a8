// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteSuiteOrder</c> (删除套餐订单): delete a suite order.</summary>
internal sealed class DeleteSuiteOrderRequest
{
    public required int Id { get; init; }
}
