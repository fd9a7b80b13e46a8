using Sdk.Core;

namespace WeCom.Client;

/// <summary>Reads what a summary of a live is made of.</summary>
internal sealed class LiveSummaries(WeComLivingClient living, IReadOnlyList<TimeSpan>? bounds)
{
    public async Task<ApiResult<WeComLiveSummary>> SummarizeAsync(string livingId, CancellationToken cancellationToken) =>
        await SummarizeAsync(await living.GetAsync(livingId, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    public async Task<ApiResult<WeComLiveSummary>> SummarizeAsync(ApiResult<WeComLive> result, CancellationToken cancellationToken)
    {
        if (!result.TryGetValue(out WeComLive? live, out ApiError? error))
        {
            return ApiResult.Failure<WeComLiveSummary>(error, result.Call);
        }

        ApiResult<IReadOnlyList<WeComLiveViewer>> viewers =
            await living.GetAllViewersAsync(live.LivingId ?? "", cancellationToken).ConfigureAwait(false);
        return viewers.Map(all => WeComLiveSummary.Of(live, all, bounds));
    }
}
