using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Sdk.Sandbox;

/// <summary>
/// A thread-safe table of the sandbox's state, ordered by key. Rows are immutable: change one with <see cref="Update"/>
/// and a <c>with</c> expression. Enumerating goes over a snapshot.
/// </summary>
/// <typeparam name="TKey">The key that the provider uses.</typeparam>
/// <typeparam name="TRow">One row.</typeparam>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a table of the provider's state.")]
public sealed class SandboxTable<TKey, TRow> : IReadOnlyCollection<TRow>
    where TKey : notnull
    where TRow : class
{
    private readonly SortedDictionary<TKey, TRow> _rows;
    private readonly Func<TRow, TKey> _keyOf;

    internal SandboxTable(Func<TRow, TKey> keyOf, IComparer<TKey>? comparer = null)
    {
        _keyOf = keyOf;
        _rows = new SortedDictionary<TKey, TRow>(comparer);
    }

    /// <summary>The number of rows.</summary>
    public int Count
    {
        get
        {
            lock (_rows) return _rows.Count;
        }
    }

    /// <summary>The row of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such row.</exception>
    public TRow this[TKey key]
    {
        get
        {
            lock (_rows) return _rows[key];
        }
    }

    /// <summary>Finds the row of a key.</summary>
    /// <returns><see langword="false"/> when there is none.</returns>
    public bool TryGet(TKey key, [NotNullWhen(true)] out TRow? row)
    {
        lock (_rows) return _rows.TryGetValue(key, out row);
    }

    /// <summary>Adds a row unless its key is taken.</summary>
    /// <returns><see langword="false"/> when the key is taken.</returns>
    public bool TryAdd(TRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        lock (_rows) return _rows.TryAdd(_keyOf(row), row);
    }

    /// <summary>Adds a row, or replaces the one with its key.</summary>
    public void Set(TRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        lock (_rows) _rows[_keyOf(row)] = row;
    }

    /// <summary>Changes one row as one step that no request can interrupt.</summary>
    /// <param name="key">The row to change. The change must keep its key.</param>
    /// <param name="change">Makes the new row from the old one.</param>
    /// <returns>The new row, or <see langword="null"/> when there is no such row.</returns>
    /// <exception cref="ArgumentException">The change made a row with another key.</exception>
    public TRow? Update(TKey key, Func<TRow, TRow> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_rows)
        {
            if (!_rows.TryGetValue(key, out TRow? row)) return null;
            TRow changed = change(row);
            if (!EqualityComparer<TKey>.Default.Equals(_keyOf(changed), key))
                throw new ArgumentException("A change must keep the key of the row.", nameof(change));
            _rows[key] = changed;
            return changed;
        }
    }

    /// <summary>Removes a row.</summary>
    /// <returns><see langword="false"/> when there was none.</returns>
    public bool Remove(TKey key)
    {
        lock (_rows) return _rows.Remove(key);
    }

    /// <summary>Removes every row.</summary>
    public void Clear()
    {
        lock (_rows) _rows.Clear();
    }

    /// <summary>Enumerates the rows as they are now, in the order of their keys.</summary>
    public IEnumerator<TRow> GetEnumerator()
    {
        TRow[] snapshot;
        lock (_rows) snapshot = [.. _rows.Values];
        return ((IEnumerable<TRow>)snapshot).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
