// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetReportCustomerLocationFee</c> answers (查询账户地区明细报表).</summary>
public sealed class GetCustomerLocationFeeReportResponse
{
    /// <summary>Account fee report rows by area (账户地区消费明细).</summary>
    [AllowNull]
    [JsonPropertyName("infoReportCustomerLocationFees")]
    public IReadOnlyList<CustomerLocationFeeReport> Reports { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
