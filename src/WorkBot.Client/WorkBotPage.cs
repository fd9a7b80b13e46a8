using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>One page of a list, as the server returns it.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class WorkBotPage<T>
{
    /// <summary>How many items the whole list has; it may change while the list is read (<c>total</c>).</summary>
    public long? Total { get; set; }

    /// <summary>The items (<c>list</c>). Empty beyond the end of the list.</summary>
    [AllowNull]
    [JsonPropertyName("list")]
    public IReadOnlyList<T> Items { get => field ?? []; set; }
}
