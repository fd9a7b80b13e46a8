namespace Sdk.Core;

/// <summary>One page of a list whose pages are numbered.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="items">The items of the page; those that are null are left out.</param>
/// <param name="size">How many items a page has, as asked for or as the provider says.</param>
/// <param name="total">How many items the whole list has; null when the provider does not say.</param>
public readonly struct NumberedPage<T>(IReadOnlyList<T> items, long size, long? total)
{
    /// <summary>The items of the page.</summary>
    public IReadOnlyList<T> Items { get; } = items;

    /// <summary>How many items a page has, as asked for or as the provider says.</summary>
    public long Size { get; } = size;

    /// <summary>How many items the whole list has; null when the provider does not say.</summary>
    public long? Total { get; } = total;
}
