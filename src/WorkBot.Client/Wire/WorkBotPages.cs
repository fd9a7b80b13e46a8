using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Walks lists: until the pages hold the total, or one is empty.</summary>
internal static class WorkBotPages
{
    /// <summary>The size of a page, unless one is asked for.</summary>
    private const int DefaultSize = 20;

    public static QueryParameters Query(int? page, int? pageSize) =>
        new QueryParameters().Add("page", page ?? 1).Add("pageSize", pageSize ?? DefaultSize);

    public static IAsyncEnumerable<ApiResult<Page<T>>> WalkAsync<T>(
        ApiOperation operation,
        int? first,
        int? pageSize,
        Func<int, CancellationToken, Task<ApiResult<WorkBotPage<T>>>> getPage,
        Func<T, string?> identify,
        CancellationToken cancellationToken) =>
        Pages.WalkNumberedAsync(
            WorkBotClient.Provider.Name,
            operation.Name,
            first ?? 1,
            async (number, token) =>
            {
                ApiResult<WorkBotPage<T>> answer = await getPage(number, token).ConfigureAwait(false);
                return answer.Map(page => new NumberedPage<T>(page.Items, pageSize ?? DefaultSize, page.Total));
            },
            identify,
            totalDecides: true,
            cancellationToken);
}
