using Sdk.Core;

namespace Yunke.Client;

/// <summary>Walks lists: until a page is empty, or short with nothing more to come.</summary>
internal static class YunkePages
{
    public static IAsyncEnumerable<ApiResult<Page<T>>> WalkAsync<T>(
        ApiOperation operation,
        int? first,
        int pageSize,
        Func<int, CancellationToken, Task<ApiResult<YunkePage<T>>>> getPage,
        Func<T, string?> identify,
        bool totalDecides,
        CancellationToken cancellationToken) =>
        Pages.WalkNumberedAsync(
            YunkeClient.Provider.Name,
            operation.Name,
            first ?? 1,
            async (number, token) =>
            {
                ApiResult<YunkePage<T>> answer = await getPage(number, token).ConfigureAwait(false);
                return answer.Map(page => new NumberedPage<T>(page.Items, pageSize, page.TotalCount));
            },
            identify,
            totalDecides,
            cancellationToken);
}
