namespace Sdk.Core;

/// <summary>Sends heartbeats on a timer of its own, and notices that nothing comes back.</summary>
internal sealed class SocketHeart(
    SocketContext context, SocketFaults faults, SocketLiveness liveness, SocketWriter writer, SocketEnding ending, Func<ReadOnlyMemory<byte>> create)
{
    private Task _beat = Task.CompletedTask;
    private long _beatAt;

    /// <summary>Beats until the connection ends.</summary>
    public async Task RunAsync()
    {
        TimeProvider time = context.Time;
        long interval = time.ToTimestamp(context.Settings.HeartbeatInterval);
        long next = time.GetTimestamp() + interval;
        while (true)
        {
            long now = time.GetTimestamp();
            long due = Math.Min(next, Deadline() ?? next);
            if (due > now)
            {
                try
                {
                    // Whole milliseconds, upwards: a delay is cut to them, and would end at once over and over.
                    double milliseconds = Math.Ceiling(time.GetElapsedTime(now, due).TotalMilliseconds);
                    await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), time, ending.Token).ConfigureAwait(false);
                }
                catch (OperationCanceledException)
                {
                    break;
                }
            }

            now = time.GetTimestamp();
            if (Deadline() is { } deadline && now >= deadline)
            {
                ending.Set(faults.HeartbeatMissed());
                break;
            }

            if (now >= next)
            {
                next = Math.Max(next + interval, now + (interval / 2));
                if (_beat.IsCompleted && !Beat(now))
                {
                    break;
                }
            }
        }

        await _beat.ConfigureAwait(false);
    }

    /// <summary>When the connection is dead: too many heartbeats without a frame, or one that the network does not even take.</summary>
    private long? Deadline()
    {
        long? dead = liveness.DeadAt();
        long? stuck = _beat.IsCompleted ? null : liveness.StuckAt(_beatAt);
        return dead is null || stuck < dead ? stuck : dead;
    }

    private bool Beat(long now)
    {
        ReadOnlyMemory<byte> frame;
        try
        {
            frame = create();
        }
        catch (Exception exception) when (SocketProtocolGuard.IsProtocols(exception))
        {
            ending.Set(faults.Unreadable(exception));
            return false;
        }

        if (!frame.IsEmpty)
        {
            _beatAt = now;
            liveness.HeartbeatSent();
            _beat = writer.WriteAsync(frame);
        }

        return true;
    }
}
