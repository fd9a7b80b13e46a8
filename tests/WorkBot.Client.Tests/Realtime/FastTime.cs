namespace WorkBot.Client.Tests.Realtime;

/// <summary>The clock of the system, only faster: client and sandbox on it wait minutes of theirs in seconds of ours.</summary>
internal sealed class FastTime(int factor) : TimeProvider
{
    private readonly DateTimeOffset _start = System.GetUtcNow();
    private readonly long _since = System.GetTimestamp();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => _since + ((System.GetTimestamp() - _since) * factor);

    public override DateTimeOffset GetUtcNow() => _start + (System.GetElapsedTime(_since) * factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new FastTimer(System.CreateTimer(callback, state, Of(dueTime), Of(period)), this);

    private TimeSpan Of(TimeSpan time) => time > TimeSpan.Zero ? time / factor : time;

    private sealed class FastTimer(ITimer timer, FastTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(time.Of(dueTime), time.Of(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
