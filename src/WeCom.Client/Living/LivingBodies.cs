using System.Text.Json.Serialization;
using Sdk.Core;

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
    public required Secret WwShareCode { get; init; }
}

/// <summary>The answer with one live.</summary>
internal sealed class LiveAnswer
{
    private const string NoLive = "no-live";

    public WeComLive? LivingInfo { get; set; }

    /// <summary>The live; the service does not repeat the id that was asked for. An answer without one tells nothing, and is no success.</summary>
    public static ApiResult<WeComLive> ToLive(ApiResult<LiveAnswer> answer, ApiOperation operation, string livingId)
    {
        if (!answer.TryGetValue(out LiveAnswer? value, out ApiError? error) || value.LivingInfo is not { } live)
        {
            return ApiResult.Failure<WeComLive>(
                error ?? WeComErrors.Catalog.CreateError(
                    WeComClient.Provider.Name, operation.Name, NoLive, ErrorCategory.InvalidResponse, "The answer holds no live."),
                answer.Call);
        }

        live.LivingId ??= livingId;
        return ApiResult.Success(live, answer.Call);
    }
}
