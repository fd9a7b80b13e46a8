// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetCurrentSuite</c> answers (查询生效套餐).</summary>
public sealed class GetCurrentSuiteResponse
{
    /// <summary>Suites in effect (生效套餐).</summary>
    [AllowNull]
    [JsonPropertyName("infoCurrentSuites")]
    public IReadOnlyList<CurrentSuite> Suites { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
