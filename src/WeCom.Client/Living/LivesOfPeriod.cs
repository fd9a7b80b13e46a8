using System.Runtime.CompilerServices;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>Finds the lives of a period, which the service has no endpoint for: all lives of each anchor, each looked at.</summary>
internal sealed class LivesOfPeriod(WeComLivingClient living, IReadOnlyList<string> anchorUserIds, DateTimeOffset from, DateTimeOffset to)
{
    /// <summary>How many calls run at a time: enough to hide the way to the service, few enough to leave other callers their share.</summary>
    public const int Concurrency = 8;

    public async IAsyncEnumerable<ApiResult<WeComLive>> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IAsyncEnumerable<ApiResult<WeComLive>> lives = ConcurrentCalls.RunAsync(
            IdsAsync(cancellationToken), Concurrency, GetAsync, cancellationToken);
        await foreach (ApiResult<WeComLive> live in lives.ConfigureAwait(false))
        {
            // Whether a live without a start belongs here nobody can tell, and one too many can be seen while one too few cannot.
            if (!live.TryGetValue(out WeComLive? value) || value.Start is not { } start || (start >= from && start < to))
            {
                yield return live;
            }
        }
    }

    private async IAsyncEnumerable<ApiResult<string>> IdsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        IAsyncEnumerable<IReadOnlyList<ApiResult<string>>> anchors = ConcurrentCalls.RunAsync(
            anchorUserIds, Concurrency, IdsOfAsync, cancellationToken);
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
