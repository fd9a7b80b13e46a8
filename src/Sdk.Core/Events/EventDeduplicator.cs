namespace Sdk.Core;

/// <summary>
/// Recognizes events that a provider delivers more than once, by their ids. Its memory is bounded: an id is forgotten after the window, and the
/// oldest ones earlier when there are too many. Safe for concurrent use.
/// </summary>
public sealed class EventDeduplicator
{
    private readonly object _gate = new();
    private readonly Dictionary<string, LinkedListNode<Seen>> _ids = new(StringComparer.Ordinal);
    private readonly LinkedList<Seen> _order = new();
    private readonly TimeProvider _time;
    private readonly int _capacity;
    private readonly long _window;

    /// <summary>Makes one that knows no id yet.</summary>
    /// <param name="timeProvider">Where it takes the time from.</param>
    /// <param name="capacity">How many ids it remembers, at least 1.</param>
    /// <param name="window">How long it remembers an id; null for 10 minutes. More than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity or the window is out of range.</exception>
    public EventDeduplicator(TimeProvider timeProvider, int capacity = 10_000, TimeSpan? window = null)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        TimeSpan length = window ?? TimeSpan.FromMinutes(10);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, TimeSpan.Zero, nameof(window));
        _time = timeProvider;
        _capacity = capacity;
        _window = timeProvider.ToTimestamp(length);
    }

    /// <summary>How many ids are remembered now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                Forget();
                return _ids.Count;
            }
        }
    }

    /// <summary>Remembers an id. The window runs from the first time and is not extended.</summary>
    /// <param name="id">The id of the event; compared by character.</param>
    /// <returns>True for the first time within the window: handle the event. False: it was seen already.</returns>
    public bool TryAdd(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_gate)
        {
            long now = Forget();
            if (_ids.ContainsKey(id))
            {
                return false;
            }

            if (_ids.Count == _capacity)
            {
                Drop(_order.First!);
            }

            _ids.Add(id, _order.AddLast(new Seen(id, now)));
            return true;
        }
    }

    /// <summary>Whether an id was seen within the window.</summary>
    /// <param name="id">The id of the event.</param>
    public bool Contains(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_gate)
        {
            Forget();
            return _ids.ContainsKey(id);
        }
    }

    /// <summary>Forgets an id, so that its event is handled when it comes again: for events whose handling failed.</summary>
    /// <param name="id">The id of the event; one that is not known does nothing.</param>
    public void Remove(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_gate)
        {
            if (_ids.TryGetValue(id, out LinkedListNode<Seen>? node))
            {
                Drop(node);
            }
        }
    }

    /// <summary>Drops what is older than the window, and tells the time.</summary>
    private long Forget()
    {
        long now = _time.GetTimestamp();
        while (_order.First is { } oldest && now - oldest.Value.At >= _window)
        {
            Drop(oldest);
        }

        return now;
    }

    private void Drop(LinkedListNode<Seen> node)
    {
        _ids.Remove(node.Value.Id);
        _order.Remove(node);
    }

    private readonly record struct Seen(string Id, long At);
}
