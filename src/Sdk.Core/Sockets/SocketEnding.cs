namespace Sdk.Core;

/// <summary>The end of a connection, which several tasks may notice: the first one counts.</summary>
internal sealed class SocketEnding : IDisposable
{
    private readonly TaskCompletionSource<SocketEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _source = new();

    /// <summary>Is cancelled shortly after the end.</summary>
    public CancellationToken Token => _source.Token;

    public Task<SocketEnd> Task => _end.Task;

    public bool IsSet => _end.Task.IsCompleted;

    public void Set(SocketEnd end) => _end.TrySetResult(end);

    /// <summary>Wakes whoever waits for something that cannot come any more.</summary>
    public Task CancelAsync() => _source.CancelAsync();

    public void Dispose() => _source.Dispose();
}
