// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetPerformance</c> answers (查询性能).</summary>
public sealed class GetPerformanceResponse
{
    /// <summary>Performance counters (性能信息).</summary>
    [JsonPropertyName("infoPerformance")]
    public Performance? Performance { get; set; }
}
