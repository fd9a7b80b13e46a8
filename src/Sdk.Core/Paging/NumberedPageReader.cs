using System.Globalization;

namespace Sdk.Core;

/// <summary>
/// Reads a list page by page that may grow while it is read: what is new pushes items to the next page, where they are left out. Each
/// walk has a reader of its own.
/// </summary>
internal sealed class NumberedPageReader<T>(
    Func<int, CancellationToken, Task<ApiResult<NumberedPage<T>>>> getPage, Func<T, string?> identify, string provider, string operation, bool totalDecides)
{
    private HashSet<string> _pageBefore = new(StringComparer.Ordinal);
    private bool _repeated;
    private int _largest;

    public static string CursorOf(int page) => page.ToString(CultureInfo.InvariantCulture);

    public async Task<ApiResult<Page<T>>> ReadAsync(string? cursor, CancellationToken cancellationToken)
    {
        int number = int.Parse(cursor ?? "1", CultureInfo.InvariantCulture);
        ApiResult<NumberedPage<T>> answer = await getPage(number, cancellationToken).ConfigureAwait(false);
        if (!answer.TryGetValue(out NumberedPage<T> page, out ApiError? error))
        {
            return new ApiResult<Page<T>>(error, answer.Call);
        }

        List<T> fresh = WithoutRepeats(page.Items);
        bool repeats = page.Items.Count > 0 && fresh.Count == 0;
        if (repeats && _repeated)
        {
            // One page of nothing but repeats happens when many items come at once; a second one means that the number is ignored.
            return new ApiResult<Page<T>>(Pages.Circle(provider, operation), answer.Call);
        }

        _repeated = repeats;
        return new ApiResult<Page<T>>(
            new Page<T> { Items = fresh, Cursor = CursorOf(number), Next = IsLast(page, number) ? null : CursorOf(number + 1) },
            answer.Call);
    }

    /// <summary>
    /// A provider may shorten pages by itself: what was read is counted by the longest page that came, and not by the size that was asked for.
    /// </summary>
    private bool IsLast(in NumberedPage<T> page, int number)
    {
        int count = page.Items.Count;
        _largest = Math.Max(_largest, count);
        if (count == 0 || number == int.MaxValue)
        {
            return true;
        }

        bool isShort = count < page.Size;
        return page.Total is { } total ? (totalDecides || isShort) && ((number - 1L) * _largest) + count >= total : isShort;
    }

    /// <summary>Items move by a page at the most between two requests, so one page is enough to remember.</summary>
    private List<T> WithoutRepeats(IReadOnlyList<T> items)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        var fresh = new List<T>(items.Count);
        foreach (T item in items)
        {
            if (item is null)
            {
                continue;
            }

            // Without an identity two items cannot be told apart: keep both rather than lose one.
            if (identify(item) is not { Length: > 0 } identity || (present.Add(identity) && !_pageBefore.Contains(identity)))
            {
                fresh.Add(item);
            }
        }

        _pageBefore = present;
        return fresh;
    }
}
