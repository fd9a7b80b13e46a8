namespace Sdk.TestKit;

/// <summary>
/// A clock that stands still until it is told to move. Timestamp and UTC move together through <see cref="Advance"/>; UTC alone jumps
/// through <see cref="JumpWallClock"/>, as a system clock does that is set anew. Timers fire in the order in which they are due.
/// </summary>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly object _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly long _start;
    private long _now;
    private DateTimeOffset _utc;

    /// <summary>Makes a clock.</summary>
    /// <param name="utc">The time that it shows first; null for a fixed day.</param>
    public ManualTimeProvider(DateTimeOffset? utc = null)
    {
        _utc = utc ?? new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        _start = _now = TimeSpan.FromHours(1).Ticks;
    }

    /// <summary>One tick is one tick of <see cref="TimeSpan"/>.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The virtual time that passed since the clock was made, jumps of UTC not counted.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(GetTimestamp() - _start);

    /// <summary>How many timers wait for the clock.</summary>
    public int TimerCount
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count;
            }
        }
    }

    /// <summary>The time from now until the next timer fires; null when none waits.</summary>
    public TimeSpan? NextTimer
    {
        get
        {
            lock (_gate)
            {
                return First() is { } timer ? TimeSpan.FromTicks(Math.Max(0, timer.Due - _now)) : null;
            }
        }
    }

    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _utc;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Sets UTC forward or back, without any time passing.</summary>
    public void JumpWallClock(TimeSpan by)
    {
        lock (_gate)
        {
            _utc += by;
        }
    }

    /// <summary>
    /// Lets time pass. Each timer fires at the moment when it is due, on this thread. What a timer sets off on other threads may see a
    /// later moment; <see cref="AdvanceAsync"/> waits for it.
    /// </summary>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        long end = GetTimestamp() + time.Ticks;
        while (FireNext(end))
        {
        }

        MoveTo(end);
    }

    /// <summary>Lets time pass from timer to timer, and waits after each one until what it set off has come to rest.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        long end = GetTimestamp() + time.Ticks;
        do
        {
            await Pool.SettleAsync();
        }
        while (FireNext(end));
        MoveTo(end);
        await Pool.SettleAsync();
    }

    /// <summary>
    /// Lets time pass until a task finishes, from timer to timer, so that the task sees every moment exactly. The task's own outcome
    /// is not looked at: await it afterwards.
    /// </summary>
    /// <param name="task">What to wait for.</param>
    /// <param name="bound">The most virtual time to pass; null for an hour.</param>
    /// <param name="step">The most virtual time to pass at once, also when no timer waits; null to go from timer to timer only.</param>
    /// <exception cref="TimeoutException">The task has not finished within the bound, or nothing is left that could finish it.</exception>
    public async Task AdvanceUntilAsync(Task task, TimeSpan? bound = null, TimeSpan? step = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        long end = GetTimestamp() + (bound ?? TimeSpan.FromHours(1)).Ticks;
        while (true)
        {
            await Pool.SettleAsync(task);
            if (task.IsCompleted)
            {
                return;
            }

            long limit = step is { } longest ? Math.Min(end, GetTimestamp() + longest.Ticks) : end;
            if (FireNext(limit))
            {
                continue;
            }

            if (step is null || GetTimestamp() >= end)
            {
                if (await IsStillMovingAsync(task))
                {
                    continue;
                }

                throw new TimeoutException($"The task has not finished after {Elapsed} of virtual time, with {TimerCount} timer(s) waiting.");
            }

            MoveTo(limit);
        }
    }

    /// <summary>
    /// Whether something happens after all: a machine that has other things to do can make a pool look idle that is not. Only a test that is
    /// about to fail waits here.
    /// </summary>
    private async Task<bool> IsStillMovingAsync(Task task)
    {
        int timers = TimerCount;
        long since = System.GetTimestamp();
        while (!task.IsCompleted && TimerCount == timers && System.GetElapsedTime(since) < TimeSpan.FromSeconds(2))
        {
            await Task.Yield();
        }

        return task.IsCompleted || TimerCount != timers;
    }

    /// <summary>The same, with the result of the task.</summary>
    public async Task<T> RunAsync<T>(Task<T> task, TimeSpan? bound = null, TimeSpan? step = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        await AdvanceUntilAsync(task, bound, step);
        return await task;
    }

    private bool FireNext(long end)
    {
        ManualTimer timer;
        lock (_gate)
        {
            if (First() is not { } next || next.Due > end)
            {
                return false;
            }

            timer = next;
            Pass(timer.Due);
            timer.Fired();
        }

        timer.Call();
        return true;
    }

    private void MoveTo(long end)
    {
        lock (_gate)
        {
            Pass(end);
        }
    }

    private void Pass(long to)
    {
        if (to > _now)
        {
            _utc = _utc.AddTicks(to - _now);
            _now = to;
        }
    }

    /// <summary>The timer that is due first; of several the one that was set first.</summary>
    private ManualTimer? First() => _timers.MinBy(static timer => timer.Due);

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private long _period;
        private bool _disposed;

        public long Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                if (_disposed)
                {
                    return false;
                }

                clock._timers.Remove(this);
                _period = period > TimeSpan.Zero ? period.Ticks : 0;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._now + dueTime.Ticks;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        /// <summary>Called under the lock of the clock.</summary>
        public void Fired()
        {
            clock._timers.Remove(this);
            if (_period > 0)
            {
                Due += _period;
                clock._timers.Add(this);
            }
        }

        public void Call() => callback(state);

        public void Dispose()
        {
            lock (clock._gate)
            {
                _disposed = true;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
