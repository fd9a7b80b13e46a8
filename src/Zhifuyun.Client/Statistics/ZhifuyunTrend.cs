using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhifuyun.Client;

/// <summary>The figures of one day, week or month.</summary>
public sealed class ZhifuyunTrend
{
    /// <summary>The day, or the first day of the week or month (<c>date</c>).</summary>
    public DateOnly? Date { get; set; }

    /// <summary>How many conversations (<c>conversations</c>).</summary>
    public long? Conversations { get; set; }

    /// <summary>How many tickets (<c>tickets</c>).</summary>
    public long? Tickets { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
