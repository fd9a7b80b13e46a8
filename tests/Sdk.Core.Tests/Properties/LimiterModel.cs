namespace Sdk.Core.Tests.Properties;

/// <summary>
/// What a limiter promises, as plainly as it can be said: lists of milliseconds, searched from end to end, moment by moment. It keeps every
/// grant that there ever was.
/// </summary>
internal sealed class LimiterModel(RequestLimits limits)
{
    private readonly List<long> _grants = [];
    private readonly List<Waiter> _queue = [];
    private long _pausedUntil;
    private int _running;

    public RequestLimits Limits { get; set; } = limits;

    public long Now { get; private set; }

    public IReadOnlyList<long> Grants => _grants;

    public int Running => _running;

    /// <summary>The callers that wait.</summary>
    public IEnumerable<int> Waiting => _queue.Select(static waiter => waiter.Caller);

    /// <summary>What became of the callers that wait no more: admitted or refused.</summary>
    public Dictionary<int, bool> Ended { get; } = [];

    /// <summary>Whether there is room for one more right now.</summary>
    public bool IsOpen => _pausedUntil <= Now && Available > 0;

    /// <summary>Permits that the window would still give: all but those that were taken within its length.</summary>
    public int Available
    {
        get
        {
            int byRate = Limits.Rate is { } rate ? rate.Calls - TakenWithinWindow(Now) : int.MaxValue;
            int byConcurrency = Limits.MaximumConcurrency - _running ?? int.MaxValue;
            return Math.Max(0, Math.Min(byRate, byConcurrency));
        }
    }

    /// <summary>A caller asks; null for no limit of its patience.</summary>
    /// <returns>The wait that a refused caller is told; null for one that was admitted or waits.</returns>
    public long? Acquire(int caller, RequestPriority priority, long? patience)
    {
        if (_queue.Count == 0 && IsOpen)
        {
            Grant(caller);
            return null;
        }

        long expected = ExpectedWait(_queue.Count(waiter => waiter.Priority >= priority));
        if (_queue.Count >= Limits.QueueLimit || expected > patience)
        {
            Ended[caller] = false;
            return expected;
        }

        _queue.Add(new Waiter(caller, priority, Now, patience is { } longest ? Now + longest : long.MaxValue));
        return null;
    }

    public void Release()
    {
        _running--;
        Settle();
    }

    public void Leave(int caller)
    {
        _queue.RemoveAll(waiter => waiter.Caller == caller);
        Settle();
    }

    public void Pause(long duration)
    {
        _pausedUntil = Math.Max(_pausedUntil, Now + duration);
        Settle();
    }

    public void Advance(long time)
    {
        // Nothing happens in between.
        for (long end = Now + time; Now < end; Settle())
        {
            Now = Moments().Where(moment => moment > Now).Append(end).Min();
            Now = Math.Min(Now, end);
        }

        Settle();
    }

    /// <summary>Turns away whose patience is over, then admits one after another while there is room.</summary>
    public void Settle()
    {
        foreach (Waiter waiter in _queue.Where(waiter => waiter.Deadline <= Now).ToList())
        {
            Ended[waiter.Caller] = false;
            _queue.Remove(waiter);
        }

        while (_queue.Count > 0 && IsOpen)
        {
            // An interval of waiting counts as much as a step of priority; where that is equal the priority decides, then the arrival.
            long ageing = Limits.AgeingInterval.Ticks;
            Waiter next = _queue
                .OrderByDescending(waiter => ((long)waiter.Priority * ageing) + ((Now - waiter.Since) * TimeSpan.TicksPerMillisecond))
                .ThenByDescending(static waiter => waiter.Priority)
                .First();
            _queue.Remove(next);
            Grant(next.Caller);
        }
    }

    private void Grant(int caller)
    {
        _grants.Add(Now);
        _running++;
        Ended[caller] = true;
    }

    private int TakenWithinWindow(long moment) => _grants.Count(grant => grant > moment - Window);

    private long Window => (long)(Limits.Rate?.Window.TotalMilliseconds ?? 0);

    private IEnumerable<long> Moments() =>
        _grants.Select(grant => grant + Window).Append(_pausedUntil).Concat(_queue.Select(static waiter => waiter.Deadline));

    /// <summary>When a caller's turn would be if nobody ran for long: those before it are admitted one by one, each as early as the window lets it.</summary>
    private long ExpectedWait(int ahead)
    {
        long wait = 0;
        if (Limits.Rate is { } rate)
        {
            List<long> taken = [.. _grants.Where(grant => grant > Now - Window)];
            for (int i = 0; i <= ahead; i++)
            {
                taken.Add(taken.Count < rate.Calls ? Now : taken[^rate.Calls] + Window);
            }

            wait = taken[^1] - Now;
        }

        return Math.Max(wait, _pausedUntil - Now);
    }

    private sealed record Waiter(int Caller, RequestPriority Priority, long Since, long Deadline);
}
