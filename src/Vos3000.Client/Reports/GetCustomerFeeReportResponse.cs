// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetReportCustomerFee</c> answers (查询账户明细报表).</summary>
public sealed class GetCustomerFeeReportResponse
{
    /// <summary>Account fee report rows (账户消费明细).</summary>
    [AllowNull]
    [JsonPropertyName("infoReportCustomerFees")]
    public IReadOnlyList<CustomerFeeReport> Reports { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
