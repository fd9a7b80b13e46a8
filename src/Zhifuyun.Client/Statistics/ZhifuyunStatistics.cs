using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhifuyun.Client;

/// <summary>Statistics of a period (统计数据).</summary>
public sealed class ZhifuyunStatistics
{
    /// <summary>How many conversations (<c>total_conversations</c>).</summary>
    public long? TotalConversations { get; set; }

    /// <summary>How many tickets (<c>total_tickets</c>).</summary>
    public long? TotalTickets { get; set; }

    /// <summary>How long answers took on average (<c>avg_response_time</c>). The documentation names no unit; seconds, most likely.</summary>
    [JsonPropertyName("avg_response_time")]
    public double? AverageResponseTime { get; set; }

    /// <summary>The share of satisfied customers, 0 to 1 (<c>satisfaction_rate</c>).</summary>
    public double? SatisfactionRate { get; set; }

    /// <summary>The figures of each day, week or month (<c>trends</c>).</summary>
    [AllowNull]
    public IReadOnlyList<ZhifuyunTrend> Trends { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
