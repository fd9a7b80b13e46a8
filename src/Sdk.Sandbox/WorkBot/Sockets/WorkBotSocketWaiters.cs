namespace Sdk.Sandbox;

/// <summary>Those who wait for a number of open sockets. Used under the gate of the sandbox only.</summary>
internal sealed class WorkBotSocketWaiters
{
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiters = [];

    public Task WaitAsync(int count, int open, CancellationToken cancellationToken)
    {
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiters.Add((count, reached));
        Release(open);
        return reached.Task.WaitAsync(cancellationToken);
    }

    public void Release(int open) => _waiters.RemoveAll(waiter => waiter.Count == open && waiter.Reached.TrySetResult());
}
