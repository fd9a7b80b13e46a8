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
                yield return new ApiResult<Page<T>>(Circle(provider, operation), page.Call);
                yield break;
            }

            cursor = next;
        }
    }

    /// <summary>
    /// Walks a list whose pages are numbered from 1. An item that the page before held already is left out: it was pushed on by one that
    /// came meanwhile. What is deleted meanwhile pulls items to pages that were read: those are missed, as the provider offers no snapshot.
    /// </summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="provider">The provider's name, for the error of a list that leads in a circle.</param>
    /// <param name="operation">The operation's name, for the same.</param>
    /// <param name="first">The number of the page to start with.</param>
    /// <param name="getPage">Gets the page of a number.</param>
    /// <param name="identify">What tells one item from another; null for one that has no identity, which is never left out.</param>
    /// <param name="totalDecides">
    /// Whether the list is over when the pages hold the total. Otherwise only a page that is shorter than its size is taken for the last: for
    /// providers whose total may be behind.
    /// </param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>
    /// Page results in order, each with its number as cursor. The last one is a failure when a page could not be read, or when the
    /// provider repeats a page whatever its number (<see cref="ErrorCategory.InvalidResponse"/>).
    /// </returns>
    public static async IAsyncEnumerable<ApiResult<Page<T>>> WalkNumberedAsync<T>(
        string provider,
        string operation,
        int first,
        Func<int, CancellationToken, Task<ApiResult<NumberedPage<T>>>> getPage,
        Func<T, string?> identify,
        bool totalDecides,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(getPage);
        ArgumentNullException.ThrowIfNull(identify);
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);

        // Each enumeration has a reader of its own: what one has seen is nothing to another.
        var reader = new NumberedPageReader<T>(getPage, identify, provider, operation, totalDecides);
        IAsyncEnumerable<ApiResult<Page<T>>> pages = WalkAsync(
            provider, operation, NumberedPageReader<T>.CursorOf(first), reader.ReadAsync, cancellationToken: cancellationToken);
        await foreach (ApiResult<Page<T>> page in pages.ConfigureAwait(false))
        {
            yield return page;
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

    internal static ApiError Circle(string provider, string operation) => new ErrorFactory(provider).FromFault(
        operation, ClientFault.UnreadableBody, ErrorCategory.InvalidResponse, "The list leads back to a page that was read already.");
}
