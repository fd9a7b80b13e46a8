using System.Collections.Concurrent;

namespace Sdk.Core;

/// <summary>
/// Cancellation sources with a time limit. On the system clock they are used again and again, because a new one with its timer is the
/// largest single allocation of a call.
/// </summary>
internal sealed class AttemptTimers(TimeProvider timeProvider)
{
    private const int Capacity = 256;

    private readonly ConcurrentQueue<CancellationTokenSource> _idle = new();
    private readonly bool _reuses = timeProvider == TimeProvider.System;

    public CancellationTokenSource Rent(TimeSpan limit)
    {
        if (_reuses && _idle.TryDequeue(out CancellationTokenSource? source))
        {
            source.CancelAfter(limit);
            return source;
        }

        return new CancellationTokenSource(limit, timeProvider);
    }

    public void Return(CancellationTokenSource source)
    {
        if (_reuses && _idle.Count < Capacity && source.TryReset())
        {
            _idle.Enqueue(source);
        }
        else
        {
            source.Dispose();
        }
    }
}
