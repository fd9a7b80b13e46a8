using System.Runtime.CompilerServices;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>Turns what is read page by page into what callers want.</summary>
internal static class LiveStreams
{
    /// <summary>The values of results; the first failure is thrown.</summary>
    public static async IAsyncEnumerable<T> ValuesAsync<T>(
        IAsyncEnumerable<ApiResult<T>> results, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (ApiResult<T> result in results.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return result.GetValueOrThrow();
        }
    }

    /// <summary>The viewers on a page, members first.</summary>
    public static IReadOnlyList<WeComLiveViewer> ViewersOf(WeComWatchStatistics page) => page.StatInfo is not { } viewers
        ? []
        : [.. viewers.Users.Concat(viewers.ExternalUsers).Where(static viewer => viewer is not null)];

    /// <summary>The viewers on all pages, each once, or the failure of a page.</summary>
    public static async Task<ApiResult<IReadOnlyList<WeComLiveViewer>>> MergeAsync(IAsyncEnumerable<ApiResult<Page<WeComLiveViewer>>> pages)
    {
        var merger = new ViewerMerger();
        CallInfo call = default;
        await foreach (ApiResult<Page<WeComLiveViewer>> page in pages.ConfigureAwait(false))
        {
            if (!page.TryGetValue(out Page<WeComLiveViewer>? value, out ApiError? error))
            {
                return ApiResult.Failure<IReadOnlyList<WeComLiveViewer>>(error, page.Call);
            }

            call = page.Call;
            foreach (WeComLiveViewer viewer in value.Items)
            {
                merger.Add(viewer);
            }
        }

        return ApiResult.Success(merger.Viewers, call);
    }
}
