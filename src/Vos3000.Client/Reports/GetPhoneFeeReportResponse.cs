// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetReportPhoneFee</c> answers (查询话机明细报表).</summary>
public sealed class GetPhoneFeeReportResponse
{
    /// <summary>Phone fee report rows (话机消费明细).</summary>
    [AllowNull]
    [JsonPropertyName("infoReportPhoneFees")]
    public IReadOnlyList<PhoneFeeReport> Reports { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
