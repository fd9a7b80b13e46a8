namespace Sdk.Sandbox;

/// <summary>Counts what happened within a while. What was refused for its number does not count.</summary>
internal sealed class WeComLimits(TimeProvider time)
{
    private readonly Dictionary<string, Queue<long>> _counted = new(StringComparer.Ordinal);

    /// <summary>Counts one more, unless there were too many.</summary>
    /// <returns><see langword="false"/> when there were too many.</returns>
    public bool Enter(string what, int limit, TimeSpan window)
    {
        if (Count(what, window) >= limit) return false;
        Add(what);
        return true;
    }

    public void Add(string what)
    {
        if (!_counted.TryGetValue(what, out Queue<long>? counted)) _counted.Add(what, counted = new Queue<long>());
        counted.Enqueue(time.GetTimestamp());
    }

    public int Count(string what, TimeSpan window)
    {
        if (!_counted.TryGetValue(what, out Queue<long>? counted)) return 0;
        while (counted.TryPeek(out long oldest) && time.GetElapsedTime(oldest) >= window) counted.Dequeue();
        return counted.Count;
    }

    public void Clear() => _counted.Clear();
}
