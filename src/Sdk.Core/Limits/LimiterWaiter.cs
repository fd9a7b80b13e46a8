using System.Threading.RateLimiting;

namespace Sdk.Core;

/// <summary>A call that waits in the queue of a <see cref="RequestLimiter"/>.</summary>
internal sealed class LimiterWaiter(RequestLimiter limiter, long since, long deadline, CancellationToken cancellationToken)
    : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private CancellationTokenRegistration _registration;

    public long Since { get; } = since;

    public long Deadline { get; } = deadline;

    /// <summary>Its place in the queue; null once it has left.</summary>
    public LinkedListNode<LimiterWaiter>? Node { get; set; }

    /// <summary>Starts to listen to the caller's token; not under the limiter's lock, which a cancellation takes too.</summary>
    public void Register()
    {
        if (cancellationToken.CanBeCanceled)
        {
            _registration = cancellationToken.UnsafeRegister(static state => ((LimiterWaiter)state!).Cancel(), this);
            Task.ContinueWith(
                static (_, state) => ((LimiterWaiter)state!)._registration.Dispose(),
                this,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }

    private void Cancel()
    {
        if (TrySetCanceled(cancellationToken))
        {
            limiter.Leave(this);
        }
    }
}
