using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>Walks lists: until a page is empty, or short with nothing more to come.</summary>
internal static class ZhifuyunPages
{
    /// <summary>The largest page that the service allows: a walk makes the fewest calls with it.</summary>
    public const int LargestLimit = 100;

    /// <summary>The size of a page, unless one is asked for.</summary>
    public const int DefaultLimit = 20;

    public static IAsyncEnumerable<ApiResult<Page<T>>> WalkAsync<T>(
        ApiOperation operation,
        int? first,
        int limit,
        Func<int, CancellationToken, Task<ApiResult<ZhifuyunPage<T>>>> getPage,
        Func<T, string?> identify,
        CancellationToken cancellationToken) =>
        Pages.WalkNumberedAsync(
            ZhifuyunClient.Provider.Name,
            operation.Name,
            first ?? 1,
            async (number, token) =>
            {
                ApiResult<ZhifuyunPage<T>> answer = await getPage(number, token).ConfigureAwait(false);
                return answer.Map(page => new NumberedPage<T>(page.Items, page.Limit is > 0 and { } size ? size : limit, page.Total));
            },
            identify,
            totalDecides: false,
            cancellationToken);
}
