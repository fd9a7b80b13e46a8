namespace Sdk.Core;

/// <summary>Remembers when calls were admitted, so that no window of time ever holds more than the limit.</summary>
internal sealed class SlidingWindow(TimeProvider timeProvider)
{
    private readonly Queue<long> _admitted = new();

    /// <summary>How many calls the window holds, as of the last <see cref="DropExpired"/>.</summary>
    public int Count => _admitted.Count;

    public void Add(long now) => _admitted.Enqueue(now);

    /// <summary>Forgets the calls that have left the window; all of them when there is no limit.</summary>
    public void DropExpired(RateLimit? limit, long now)
    {
        if (limit is null)
        {
            _admitted.Clear();
            return;
        }

        long window = timeProvider.ToTimestamp(limit.Window);
        while (_admitted.TryPeek(out long oldest) && now - oldest >= window)
        {
            _admitted.Dequeue();
        }
    }

    public bool HasRoom(RateLimit? limit) => limit is null || _admitted.Count < limit.Calls;

    /// <summary>When the next place becomes free; the largest number when there is room, or no limit.</summary>
    public long NextPlace(RateLimit? limit) =>
        limit is null || HasRoom(limit) ? long.MaxValue : _admitted.Peek() + timeProvider.ToTimestamp(limit.Window);

    /// <summary>How long a call waits when <paramref name="ahead"/> others go first.</summary>
    public TimeSpan ExpectedWait(RateLimit? limit, long now, int ahead)
    {
        if (limit is null || _admitted.Count + ahead + 1 - limit.Calls is var missing && missing <= 0)
        {
            return TimeSpan.Zero;
        }

        // Of each full turn of the window the oldest places come back first. After a limit was lowered the window may hold more than a turn.
        int turns = Math.Max(0, missing - 1 + limit.Calls - Math.Max(_admitted.Count, limit.Calls)) / limit.Calls;
        int index = missing - 1 - (turns * limit.Calls);
        long taken = index < _admitted.Count ? _admitted.ElementAt(index) : now;
        TimeSpan first = timeProvider.GetElapsedTime(now, taken + timeProvider.ToTimestamp(limit.Window));
        return turns > (TimeSpan.MaxValue - first) / limit.Window ? TimeSpan.MaxValue : first + (turns * limit.Window);
    }
}
