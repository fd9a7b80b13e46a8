// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetFeeRateGroup</c> answers (查询费率组).</summary>
public sealed class GetFeeRateGroupResponse
{
    /// <summary>Rate groups (费率组信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoFeeRateGroups")]
    public IReadOnlyList<FeeRateGroup> Groups { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
