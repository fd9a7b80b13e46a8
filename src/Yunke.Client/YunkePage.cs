using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Yunke.Client;

/// <summary>One page of a list, as the service returns it.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class YunkePage<T>
{
    /// <summary>The items (<c>data</c>). Empty beyond the end of the list.</summary>
    [AllowNull]
    public IReadOnlyList<T> Items { get => field ?? []; set; }

    /// <summary>How many items the whole list has; it may change while the list is read (<c>totalCount</c>). Null when the answer does not say.</summary>
    public long? TotalCount { get; set; }

    /// <summary>How many pages the whole list has (<c>pageCount</c>). Null when the answer does not say.</summary>
    public long? PageCount { get; set; }

    /// <summary>What else the answer holds beside the items, such as the sums of a report.</summary>
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
