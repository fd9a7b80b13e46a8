using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A live, and what else an endpoint asks for.</summary>
internal sealed class LiveBody
{
    [JsonPropertyName("livingid")]
    public required string LivingId { get; init; }

    [JsonPropertyName("openid")]
    public string? OpenId { get; init; }

    public string? NextKey { get; init; }
}

internal sealed class ListLiveIdsBody
{
    [JsonPropertyName("userid")]
    public required string UserId { get; init; }

    public string? Cursor { get; init; }

    public int? Limit { get; init; }
}

internal sealed class ListLiveIdsOfPeriodBody
{
    [JsonPropertyName("userid")]
    public required string UserId { get; init; }

    public required DateTimeOffset? BeginTime { get; init; }

    public required DateTimeOffset? EndTime { get; init; }

    public string? NextKey { get; init; }

    public int? Limit { get; init; }
}

internal sealed class LiveShareBody
{
    public required string WwShareCode { get; init; }
}

/// <summary>The answer with one live.</summary>
internal sealed class LiveAnswer
{
    public WeComLive? LivingInfo { get; set; }

    /// <summary>The live; the service does not repeat the id that was asked for.</summary>
    public WeComLive WithId(string livingId)
    {
        WeComLive live = LivingInfo ?? new WeComLive();
        live.LivingId ??= livingId;
        return live;
    }
}
