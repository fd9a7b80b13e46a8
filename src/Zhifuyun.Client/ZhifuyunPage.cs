using System.Diagnostics.CodeAnalysis;

namespace Zhifuyun.Client;

/// <summary>One page of a list, as the service returns it.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class ZhifuyunPage<T>
{
    /// <summary>How many items the whole list has; it may change while the list is read (<c>total</c>).</summary>
    public long? Total { get; set; }

    /// <summary>The number of this page, from 1 (<c>page</c>).</summary>
    public long? Page { get; set; }

    /// <summary>How many items a page has at most (<c>limit</c>).</summary>
    public long? Limit { get; set; }

    /// <summary>The items (<c>items</c>). Empty beyond the end of the list.</summary>
    [AllowNull]
    public IReadOnlyList<T> Items { get => field ?? []; set; }
}
