using System.Collections;
using System.Globalization;

namespace Sdk.Core;

/// <summary>The query of a request, in order. What is null is left out.</summary>
public sealed class QueryParameters : IReadOnlyList<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _items = [];

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public KeyValuePair<string, string> this[int index] => _items[index];

    /// <summary>Adds a text.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value; null adds nothing.</param>
    public QueryParameters Add(string name, string? value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (value is not null)
        {
            _items.Add(new(name, value));
        }

        return this;
    }

    /// <summary>Adds a whole number.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value; null adds nothing.</param>
    public QueryParameters Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a moment, as ISO 8601 in UTC.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value; null adds nothing.</param>
    public QueryParameters Add(string name, DateTimeOffset? value) => Add(name, value is { } time ? TimestampConverter.Format(time) : null);

    /// <summary>Adds a day, as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value; null adds nothing.</param>
    public QueryParameters Add(string name, DateOnly? value) => Add(name, value is { } date ? DateConverter.Format(date) : null);

    /// <summary>Adds a value of an open enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value; null adds nothing.</param>
    public QueryParameters Add<T>(string name, T? value)
        where T : struct, IOpenTextEnumeration<T> => Add(name, value?.Value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
