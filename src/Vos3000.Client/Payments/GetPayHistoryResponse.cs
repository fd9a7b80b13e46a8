// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetPayHistory</c> answers (查询缴费记录).</summary>
public sealed class GetPayHistoryResponse
{
    /// <summary>Payment records (缴费记录).</summary>
    [AllowNull]
    [JsonPropertyName("infoPayHistorys")]
    public IReadOnlyList<PaymentRecord> Payments { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
