using System.Runtime.CompilerServices;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>Finds the lives of a period, which the service has no endpoint for: all lives of each anchor, each looked at.</summary>
internal sealed class LivesOfPeriod(WeComLivingClient living, IReadOnlyList<string> anchorUserIds, DateTimeOffset from, DateTimeOffset to)
{
    public async IAsyncEnumerable<ApiResult<WeComLive>> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IAsyncEnumerable<ApiResult<WeComLive>> lives = LiveLookups.RunAsync(IdsAsync(cancellationToken), GetAsync, cancellationToken);
        await foreach (ApiResult<WeComLive> live in lives.ConfigureAwait(false))
        {
            if (!live.TryGetValue(out WeComLive? value) || (value.Start >= from && value.Start < to))
            {
                yield return live;
            }
        }
    }

    private async IAsyncEnumerable<ApiResult<string>> IdsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        IAsyncEnumerable<IReadOnlyList<ApiResult<string>>> anchors = LiveLookups.RunAsync(anchorUserIds, IdsOfAsync, cancellationToken);
        await foreach (IReadOnlyList<ApiResult<string>> ids in anchors.ConfigureAwait(false))
        {
            foreach (ApiResult<string> id in ids)
            {
                if (!id.IsSuccess || seen.Add(id.Value))
                {
                    yield return id;
                }
            }
        }
    }

    /// <summary>The ids of the lives of an anchor, and at the end the failure that kept the rest away.</summary>
    private async Task<IReadOnlyList<ApiResult<string>>> IdsOfAsync(string anchorUserId, CancellationToken cancellationToken)
    {
        var ids = new List<ApiResult<string>>();
        await foreach (ApiResult<Page<string>> page in living.ListIdPagesAsync(anchorUserId, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (page.TryGetValue(out Page<string>? value, out ApiError? error))
            {
                ids.AddRange(value.Items.Select(id => ApiResult.Success(id, page.Call)));
            }
            else
            {
                ids.Add(ApiResult.Failure<string>(error, page.Call));
            }
        }

        return ids;
    }

    private Task<ApiResult<WeComLive>> GetAsync(ApiResult<string> id, CancellationToken cancellationToken) =>
        id.TryGetValue(out string? livingId, out ApiError? error)
            ? living.GetAsync(livingId, cancellationToken)
            : Task.FromResult(ApiResult.Failure<WeComLive>(error, id.Call));
}
