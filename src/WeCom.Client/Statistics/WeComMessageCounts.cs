using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>How many messages the applications sent on a day (应用消息发送统计).</summary>
public sealed class WeComMessageCounts
{
    /// <summary>The figures of each application (<c>statistics</c>).</summary>
    [AllowNull]
    public IReadOnlyList<WeComMessageCount> Statistics { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
