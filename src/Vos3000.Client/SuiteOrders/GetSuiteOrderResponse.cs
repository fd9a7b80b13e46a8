// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetSuiteOrder</c> answers (查询套餐订单).</summary>
public sealed class GetSuiteOrderResponse
{
    /// <summary>Suite orders (套餐订单).</summary>
    [AllowNull]
    [JsonPropertyName("infoSuiteOrders")]
    public IReadOnlyList<SuiteOrder> Orders { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
