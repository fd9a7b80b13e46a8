using System.Threading.Channels;

namespace Sdk.Core;

/// <summary>The state of a socket, and the one task that tells of its changes: in order, under no lock, and on no task that receives.</summary>
internal sealed class SocketStates(SocketContext context, Action<SocketStateChange> raise)
{
    private const int Backlog = 1024;

    private readonly object _gate = new();
    private readonly Channel<SocketStateChange> _changes = Channel.CreateBounded<SocketStateChange>(
        new BoundedChannelOptions(Backlog) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });
    private SocketState _state;
    private Task _telling = Task.CompletedTask;

    public SocketState State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    /// <summary>Told of each change at once, before anybody else: must return at once and not throw.</summary>
    public Action<SocketStateChange>? Moved { get; set; }

    public void Start() => _telling = Task.Run(TellAsync);

    public void Move(SocketState state, SocketClosure? closure = null, bool gapPossible = false, TimeSpan? delay = null, ApiError? error = null)
    {
        SocketStateChange change;
        lock (_gate)
        {
            if (_state == SocketState.Stopped)
            {
                return;
            }

            change = new SocketStateChange
            {
                State = state,
                PreviousState = _state,
                Closure = closure,
                GapPossible = gapPossible,
                Delay = delay,
                Error = error,
            };
            _state = state;
            _changes.Writer.TryWrite(change);
        }

        Moved?.Invoke(change);
        SocketLog.Changed(context.Logger, context.Operation, change);
    }

    /// <summary>Tells what is left. A handler that takes longer than the limit is not waited for.</summary>
    public async Task CompleteAsync(TimeSpan limit)
    {
        _changes.Writer.TryComplete();
        try
        {
            await _telling.WaitAsync(limit, context.Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            SocketLog.HandlerBlocks(context.Logger, context.Operation);
        }
    }

    private async Task TellAsync()
    {
        await foreach (SocketStateChange change in _changes.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            try
            {
                raise(change);
            }
            catch (Exception exception) when (SocketProtocolGuard.IsProtocols(exception))
            {
                SocketLog.HandlerThrew(context.Logger, context.Operation, Redactor.Redact(exception));
            }
        }
    }
}
