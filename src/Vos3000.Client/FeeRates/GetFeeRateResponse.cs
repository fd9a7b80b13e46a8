// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetFeeRate</c> answers (查询费率).</summary>
public sealed class GetFeeRateResponse
{
    /// <summary>Rates (费率信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoFeeRates")]
    public IReadOnlyList<FeeRate> Rates { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
