// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetConsumption</c> answers (查询其他收入记录).</summary>
public sealed class GetConsumptionResponse
{
    /// <summary>Other income records (其他收入记录).</summary>
    [AllowNull]
    [JsonPropertyName("infoConsumptions")]
    public IReadOnlyList<Consumption> Consumptions { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
