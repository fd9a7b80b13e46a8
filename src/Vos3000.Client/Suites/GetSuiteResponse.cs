// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetSuite</c> answers (查询套餐).</summary>
public sealed class GetSuiteResponse
{
    /// <summary>Matching suites (套餐信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoSuites")]
    public IReadOnlyList<Suite> Suites { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
