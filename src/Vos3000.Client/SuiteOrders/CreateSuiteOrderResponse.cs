// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>What <c>CreateSuiteOrder</c> answers (创建套餐订单).</summary>
public sealed class CreateSuiteOrderResponse
{
    /// <summary>Id of the new order (套餐订单Id).</summary>
    public int? Id { get; set; }
}
