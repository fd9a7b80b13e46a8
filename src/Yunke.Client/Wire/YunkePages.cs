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

                // The last page by its number is taken for a short one: some servers answer a number beyond the end with the last page again.
                return answer.Map(page => new NumberedPage<T>(
                    page.Items, page.PageCount is > 0 and { } pages && number >= pages ? long.MaxValue : pageSize, page.TotalCount));
            },
            identify,
            totalDecides,
            cancellationToken);
}
