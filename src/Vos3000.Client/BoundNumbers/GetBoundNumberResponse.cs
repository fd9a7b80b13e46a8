// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetBindedE164</c> answers (查询绑定号码).</summary>
public sealed class GetBoundNumberResponse
{
    /// <summary>Bound numbers (绑定号码信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoBindedE164s")]
    public IReadOnlyList<BoundNumber> Numbers { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
