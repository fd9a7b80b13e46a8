using System.Diagnostics.CodeAnalysis;

namespace Sdk.Core;

/// <summary>One page of a longer list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class Page<T>
{
    /// <summary>The items of this page; empty pages are possible in the middle of a list.</summary>
    [AllowNull]
    public IReadOnlyList<T> Items { get => field ?? []; init; }

    /// <summary>Where this page starts: hand it in again to read the list from here.</summary>
    public string? Cursor { get; init; }

    /// <summary>Where the next page starts; null when this is the last.</summary>
    public string? Next { get; init; }
}
