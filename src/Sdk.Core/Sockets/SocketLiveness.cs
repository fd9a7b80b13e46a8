namespace Sdk.Core;

/// <summary>
/// Knows whether the server still lives. Any frame proves it; heartbeats without one do not count while nobody receives because the
/// readers are too slow.
/// </summary>
internal sealed class SocketLiveness(SocketSettings settings, TimeProvider time)
{
    private readonly long _patience = time.ToTimestamp((settings.MissedHeartbeats + 0.25) * settings.HeartbeatInterval);
    private long _lastFrame;
    private long _lastHeartbeat;
    private int _unanswered;
    private long _latency = -1;
    private bool _isBlocked;

    /// <summary>How long the last answer to a heartbeat took; null before the first one.</summary>
    public TimeSpan? Latency => Volatile.Read(ref _latency) is var latency and >= 0 ? TimeSpan.FromTicks(latency) : null;

    /// <summary>Whether receiving waits for the readers.</summary>
    public bool IsBlocked => Volatile.Read(ref _isBlocked);

    /// <summary>A connection begins.</summary>
    public void Start()
    {
        Volatile.Write(ref _lastHeartbeat, 0);
        FrameReceived();
    }

    public void FrameReceived()
    {
        Volatile.Write(ref _lastFrame, time.GetTimestamp());
        Volatile.Write(ref _unanswered, 0);
    }

    public void HeartbeatSent()
    {
        Volatile.Write(ref _lastHeartbeat, time.GetTimestamp());
        Interlocked.Increment(ref _unanswered);
    }

    public void HeartbeatAnswered()
    {
        if (Interlocked.Exchange(ref _lastHeartbeat, 0) is var sent and > 0)
        {
            Volatile.Write(ref _latency, time.GetElapsedTime(sent).Ticks);
        }
    }

    public void Block() => Volatile.Write(ref _isBlocked, true);

    public void Unblock()
    {
        // In this order: what arrived meanwhile has not been looked at yet.
        FrameReceived();
        Volatile.Write(ref _isBlocked, false);
    }

    /// <summary>When the connection counts as dead, as a timestamp; null while too few heartbeats are unanswered.</summary>
    public long? DeadAt() => !IsBlocked && Volatile.Read(ref _unanswered) >= settings.MissedHeartbeats ? Volatile.Read(ref _lastFrame) + _patience : null;

    /// <summary>When a heartbeat counts as stuck that began to be written at a time.</summary>
    public long StuckAt(long since) => since + _patience;
}
