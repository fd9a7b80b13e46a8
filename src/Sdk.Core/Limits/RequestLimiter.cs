using System.Threading.RateLimiting;

namespace Sdk.Core;

/// <summary>
/// Admits calls by a sliding window and by concurrency, on a <see cref="TimeProvider"/>. Never more than the published rate within
/// any window, unlike a bucket that refills. Waiting calls go in order of priority, and of arrival within a priority; the queue
/// is bounded in length and in time.
/// </summary>
public sealed class RequestLimiter : RateLimiter
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly WaiterQueue _queue = new();
    private readonly SlidingWindow _window;
    private RequestLimits _limits;
    private ITimer? _timer;
    private long _pausedUntil = long.MinValue;
    private long _idleSince;
    private long _wakeAt = long.MaxValue;
    private int _running;
    private long _succeeded;
    private long _failed;
    private bool _disposed;

    /// <summary>Makes a limiter.</summary>
    /// <param name="limits">What it enforces.</param>
    /// <param name="timeProvider">Where it takes the time from.</param>
    public RequestLimiter(RequestLimits limits, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(timeProvider);
        _limits = limits;
        _time = timeProvider;
        _window = new SlidingWindow(timeProvider);
        _idleSince = timeProvider.GetTimestamp();
    }

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
            {
                long now = _time.GetTimestamp();
                _window.DropExpired(_limits.Rate, now);
                bool idle = _running == 0 && _queue.Count == 0 && _window.Count == 0 && _pausedUntil <= now;
                return idle ? _time.GetElapsedTime(_idleSince, now) : null;
            }
        }
    }

    /// <summary>Changes what the limiter enforces. Calls that wait are judged by the new limits at once.</summary>
    /// <param name="limits">The new limits.</param>
    public void Change(RequestLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        lock (_gate)
        {
            _limits = limits;
            Pump();
        }
    }

    /// <summary>Admits nobody for a time, because the provider said so. A shorter pause does not end a longer one.</summary>
    /// <param name="duration">How long.</param>
    public void Pause(TimeSpan duration)
    {
        lock (_gate)
        {
            _pausedUntil = Math.Max(_pausedUntil, _time.GetTimestamp() + _time.ToTimestamp(duration));
            Pump();
        }
    }

    /// <summary>Waits for admission.</summary>
    /// <param name="priority">Which of several waiting calls goes first.</param>
    /// <param name="maximumWait">The longest time to wait, or <see cref="Timeout.InfiniteTimeSpan"/>. A wait that is known to be longer is refused at once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// A lease to dispose after the call. When <see cref="RateLimitLease.IsAcquired"/> is false the call was not admitted, and
    /// <see cref="MetadataName.RetryAfter"/> may tell how long to wait.
    /// </returns>
    public ValueTask<RateLimitLease> AcquireAsync(RequestPriority priority, TimeSpan maximumWait, CancellationToken cancellationToken = default)
    {
        if (priority is < RequestPriority.Low or > RequestPriority.High)
        {
            throw new ArgumentOutOfRangeException(nameof(priority));
        }

        cancellationToken.ThrowIfCancellationRequested();
        bool endless = maximumWait == Timeout.InfiniteTimeSpan;
        LimiterWaiter waiter;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            long now = _time.GetTimestamp();
            if (_queue.Count == 0 && TryGrant(now))
            {
                return new ValueTask<RateLimitLease>(new AdmittedLease(this));
            }

            TimeSpan expected = ExpectedWait(now, _queue.CountBefore(priority));
            if (_queue.Count >= _limits.QueueLimit || (!endless && expected > maximumWait))
            {
                _failed++;
                return new ValueTask<RateLimitLease>(new PlacelessLease(expected));
            }

            waiter = new LimiterWaiter(this, now, endless ? long.MaxValue : now + _time.ToTimestamp(maximumWait), cancellationToken);
            _queue.Add(priority, waiter);
            WakeAt(now, waiter.Deadline);
            WakeAt(now, NextPlace(now));
        }

        waiter.Register();
        return new ValueTask<RateLimitLease>(waiter.Task);
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            _window.DropExpired(_limits.Rate, _time.GetTimestamp());
            int byRate = _limits.Rate is { } rate ? Math.Max(0, rate.Calls - _window.Count) : int.MaxValue;
            int byConcurrency = _limits.MaximumConcurrency is { } maximum ? Math.Max(0, maximum - _running) : int.MaxValue;
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = Math.Min(byRate, byConcurrency),
                CurrentQueuedCount = _queue.Count,
                TotalSuccessfulLeases = _succeeded,
                TotalFailedLeases = _failed,
            };
        }
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        RequireSinglePermit(permitCount);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            long now = _time.GetTimestamp();
            if (permitCount == 0)
            {
                return new PlacelessLease(TimeSpan.Zero, _queue.Count == 0 && CanGrant(now));
            }

            if (_queue.Count == 0 && TryGrant(now))
            {
                return new AdmittedLease(this);
            }

            _failed++;
            return new PlacelessLease(ExpectedWait(now, _queue.Count));
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        RequireSinglePermit(permitCount);
        return permitCount == 0
            ? new ValueTask<RateLimitLease>(AttemptAcquireCore(0))
            : AcquireAsync(RequestPriority.Normal, Timeout.InfiniteTimeSpan, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        lock (_gate)
        {
            _disposed = true;
            _timer?.Dispose();
            foreach (LimiterWaiter waiter in _queue.ToArray())
            {
                Refuse(waiter, TimeSpan.Zero);
            }
        }

        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override ValueTask DisposeAsyncCore()
    {
        Dispose(true);
        return base.DisposeAsyncCore();
    }

    private static void RequireSinglePermit(int permitCount)
    {
        if (permitCount > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(permitCount), "One call takes one permit.");
        }
    }

    internal void Release()
    {
        lock (_gate)
        {
            _running--;
            _idleSince = _time.GetTimestamp();
            Pump();
        }
    }

    internal void Leave(LimiterWaiter waiter)
    {
        lock (_gate)
        {
            _queue.Remove(waiter);
            Pump();
        }
    }

    /// <summary>Admits as many waiting calls as the limits allow. One whose time is over is turned away when it is its turn, or by the timer.</summary>
    private void Pump()
    {
        if (_disposed || (_queue.Count == 0 && _wakeAt == long.MaxValue))
        {
            return;
        }

        long now = _time.GetTimestamp();
        double ageing = Math.Max(1, _time.ToTimestamp(_limits.AgeingInterval));
        while (_queue.Next(now, ageing) is { } waiter)
        {
            if (waiter.Deadline <= now)
            {
                Refuse(waiter, ExpectedWait(now, 0));
            }
            else if (TryGrant(now))
            {
                _queue.Remove(waiter);
                if (!waiter.TrySetResult(new AdmittedLease(this)))
                {
                    // Cancelled a moment ago: what was granted goes to the next one.
                    TakeBack();
                }
            }
            else
            {
                WakeAt(now, NextPlace(now));
                return;
            }
        }

        if (_wakeAt != long.MaxValue)
        {
            _wakeAt = long.MaxValue;
            _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Turns away all whose time is over, and sets the timer for the others.</summary>
    private void RefuseOverdue(long now)
    {
        foreach (LimiterWaiter waiter in _queue.ToArray())
        {
            if (waiter.Deadline <= now)
            {
                Refuse(waiter, ExpectedWait(now, 0));
            }
            else
            {
                WakeAt(now, waiter.Deadline);
            }
        }
    }

    private bool CanGrant(long now)
    {
        _window.DropExpired(_limits.Rate, now);
        return _pausedUntil <= now
            && (_limits.MaximumConcurrency is not { } maximum || _running < maximum)
            && _window.HasRoom(_limits.Rate);
    }

    private bool TryGrant(long now)
    {
        if (!CanGrant(now))
        {
            return false;
        }

        if (_limits.Rate is not null)
        {
            _window.Add(now);
        }

        _running++;
        _succeeded++;
        return true;
    }

    private void TakeBack()
    {
        // The newest entry of the window cannot be taken out of the queue; leaving it errs on the side of the provider's limit.
        _running--;
        _succeeded--;
    }

    /// <summary>How long a call waits for the window and the pause when <paramref name="ahead"/> others go first; concurrency cannot be foreseen.</summary>
    private TimeSpan ExpectedWait(long now, int ahead)
    {
        TimeSpan pause = _pausedUntil > now ? _time.GetElapsedTime(now, _pausedUntil) : TimeSpan.Zero;
        TimeSpan window = _window.ExpectedWait(_limits.Rate, now, ahead);
        return window > pause ? window : pause;
    }

    /// <summary>When window and pause may let the next call in; the largest number when only the end of another call can.</summary>
    private long NextPlace(long now) => Math.Min(_pausedUntil > now ? _pausedUntil : long.MaxValue, _window.NextPlace(_limits.Rate));

    /// <summary>Sets the timer, unless it fires earlier anyway: to find nothing to do then is cheaper than to search the queue now.</summary>
    private void WakeAt(long now, long timestamp)
    {
        if (timestamp >= _wakeAt)
        {
            return;
        }

        _wakeAt = timestamp;

        // A timer that fires a tick early would find nothing to do: round up to the next millisecond. Timers have a largest time, too.
        double milliseconds = Math.Ceiling(Math.Max(0, _time.GetElapsedTime(now, timestamp).TotalMilliseconds));
        TimeSpan due = TimeSpan.FromMilliseconds(Math.Min(milliseconds, LongestTimer.TotalMilliseconds));
        _timer ??= _time.CreateTimer(static state => ((RequestLimiter)state!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(due, Timeout.InfiniteTimeSpan);
    }

    private void OnTimer()
    {
        lock (_gate)
        {
            _wakeAt = long.MaxValue;
            Pump();
            RefuseOverdue(_time.GetTimestamp());
        }
    }

    private void Refuse(LimiterWaiter waiter, TimeSpan retryAfter)
    {
        _queue.Remove(waiter);
        _failed++;
        waiter.TrySetResult(new PlacelessLease(retryAfter));
    }
}
