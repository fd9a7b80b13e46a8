using System.Collections.Concurrent;

namespace Sdk.Core;

/// <summary>One <see cref="RequestLimiter"/> per partition. Idle ones are dropped when there are many, so that memory stays bounded.</summary>
internal sealed class LimiterSet(TimeProvider timeProvider, int capacity = 1_024) : IDisposable
{
    private readonly ConcurrentDictionary<string, Partition> _partitions = new(StringComparer.Ordinal);
    private readonly object _sweep = new();
    private bool _disposed;

    public int Count => _partitions.Count;

    /// <summary>
    /// The limiter of a partition; null when there is nothing to enforce. A partition without limits has one only while the provider's
    /// pauses need it.
    /// </summary>
    public RequestLimiter? Find(string partition, RequestLimits limits) =>
        limits.IsUnlimited && !_partitions.ContainsKey(partition) ? null : Get(partition, limits);

    /// <summary>The limiter of a partition, enforcing the given limits from now on.</summary>
    public RequestLimiter Get(string partition, RequestLimits limits)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_partitions.TryGetValue(partition, out Partition? found))
        {
            Sweep();
            found = _partitions.GetOrAdd(partition, new Partition(new RequestLimiter(limits, timeProvider), limits));
        }

        if (!ReferenceEquals(found.Limits, limits) && found.Limits != limits)
        {
            found.Limits = limits;
            found.Limiter.Change(limits);
        }

        return found.Limiter;
    }

    public void Dispose()
    {
        _disposed = true;
        foreach (Partition partition in _partitions.Values)
        {
            partition.Limiter.Dispose();
        }
    }

    private void Sweep()
    {
        if (_partitions.Count < capacity)
        {
            return;
        }

        lock (_sweep)
        {
            // An idle limiter holds no grant, no waiter and no pause: a new one in its place behaves the same.
            foreach (KeyValuePair<string, Partition> partition in _partitions)
            {
                if (partition.Value.Limiter.IdleDuration is not null)
                {
                    _partitions.TryRemove(partition);
                }
            }
        }
    }

    private sealed class Partition(RequestLimiter limiter, RequestLimits limits)
    {
        public RequestLimiter Limiter { get; } = limiter;

        public RequestLimits Limits { get; set; } = limits;
    }
}
