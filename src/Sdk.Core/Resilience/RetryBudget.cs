namespace Sdk.Core;

/// <summary>
/// Keeps retries to a share of the calls of the last ten seconds, so that an outage is not multiplied by everybody's retries.
/// </summary>
internal sealed class RetryBudget(TimeProvider timeProvider)
{
    internal const int WindowSeconds = 10;
    internal const int MinimumRetries = 10;
    internal const double Share = 0.2;

    private readonly Bucket[] _buckets = CreateBuckets();
    private readonly object _gate = new();

    /// <summary>Counts a call, retried or not.</summary>
    public void CountCall()
    {
        long second = Second();
        Bucket bucket = _buckets[second % WindowSeconds];
        if (Volatile.Read(ref bucket.Second) != second)
        {
            lock (_gate)
            {
                bucket.Reset(second);
            }
        }

        Interlocked.Increment(ref bucket.Calls);
    }

    /// <summary>Takes one retry out of the budget.</summary>
    /// <returns>False when the budget is used up.</returns>
    public bool TryTake()
    {
        long second = Second();
        lock (_gate)
        {
            _buckets[second % WindowSeconds].Reset(second);
            long calls = 0, retries = 0;
            foreach (Bucket bucket in _buckets)
            {
                if (bucket.Second > second - WindowSeconds)
                {
                    calls += Volatile.Read(ref bucket.Calls);
                    retries += bucket.Retries;
                }
            }

            if (retries >= Math.Max(MinimumRetries, calls * Share))
            {
                return false;
            }

            _buckets[second % WindowSeconds].Retries++;
            return true;
        }
    }

    private static Bucket[] CreateBuckets()
    {
        var buckets = new Bucket[WindowSeconds];
        for (int i = 0; i < buckets.Length; i++)
        {
            buckets[i] = new Bucket();
        }

        return buckets;
    }

    private long Second() => timeProvider.GetTimestamp() / timeProvider.TimestampFrequency;

    private sealed class Bucket
    {
        public long Second = -1;
        public long Calls;
        public long Retries;

        public void Reset(long second)
        {
            if (Second != second)
            {
                Calls = 0;
                Retries = 0;
                Volatile.Write(ref Second, second);
            }
        }
    }
}
