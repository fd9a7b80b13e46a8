// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetCdr</c> answers (查询历史话单).</summary>
public sealed class GetCdrResponse
{
    /// <summary>Call detail records (话单信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoCdrs")]
    public IReadOnlyList<Cdr> Cdrs { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
