using System.Runtime.CompilerServices;

namespace Sdk.Core;

/// <summary>Walks lists that span pages. Retries within a page are the pipeline's; a page that fails for good ends the walk.</summary>
public static class Pages
{
    /// <summary>Walks the pages of a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="provider">The provider's name, for the error of a list that leads in a circle.</param>
    /// <param name="operation">The operation's name, for the same.</param>
    /// <param name="first">Where to start; null for the beginning.</param>
    /// <param name="getPage">Gets the page at a cursor.</param>
    /// <param name="maximumPages">After so many pages the walk ends.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>
    /// Page results in order. The last one is a failure when a page could not be read, or when the list points back to a page that
    /// was read already (<see cref="ErrorCategory.InvalidResponse"/>); its cursor is the <see cref="Page{T}.Next"/> of the page before.
    /// </returns>
    public static async IAsyncEnumerable<ApiResult<Page<T>>> WalkAsync<T>(
        string provider,
        string operation,
        string? first,
        Func<string?, CancellationToken, Task<ApiResult<Page<T>>>> getPage,
        int maximumPages = int.MaxValue,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(getPage);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = first;
        for (int count = 0; count < maximumPages; count++)
        {
            ApiResult<Page<T>> page = await getPage(cursor, cancellationToken).ConfigureAwait(false);
            yield return page;
            if (!page.IsSuccess || page.Value.Next is not { } next)
            {
                yield break;
            }

            if (!seen.Add(next) || next == first)
            {
                yield return new ApiResult<Page<T>>(
                    new ErrorFactory(provider).FromFault(
                        operation, ClientFault.UnreadableBody, ErrorCategory.InvalidResponse, "The list leads back to a page that was read already."),
                    page.Call);
                yield break;
            }

            cursor = next;
        }
    }

    /// <summary>Walks the items of a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="pages">The pages.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ApiException">A page failed for good. The items of the pages before it have been handed out.</exception>
    public static async IAsyncEnumerable<T> FlattenAsync<T>(
        this IAsyncEnumerable<ApiResult<Page<T>>> pages, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pages);
        await foreach (ApiResult<Page<T>> page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (T item in page.GetValueOrThrow().Items)
            {
                yield return item;
            }
        }
    }
}
