namespace Sdk.Core;

/// <summary>
/// A WebSocket that stays connected: it reconnects with back-off, notices dead connections, and hands messages to readers that may be slow.
/// Delivery is at least once as far as the provider repeats; an <see cref="EventDeduplicator"/> filters repetitions. Made by
/// <see cref="ApiPipeline.CreateSocket"/>. Safe for concurrent use. Dispose it, or the client that it belongs to.
/// </summary>
/// <typeparam name="TMessage">What a message becomes.</typeparam>
public sealed class ReconnectingSocket<TMessage> : IAsyncDisposable
{
    private static readonly TimeSpan SupervisorLimit = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan HandlerLimit = TimeSpan.FromSeconds(0.5);

    private readonly object _gate = new();
    private readonly SocketContext _context;
    private readonly SocketFaults _faults;
    private readonly SocketStates _states;
    private readonly SocketLiveness _liveness;
    private readonly SocketSendQueue _outbox;
    private readonly SocketSupervisor<TMessage> _supervisor;
    private readonly SocketInbox<TMessage> _inbox;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenRegistration _client;
    private Task? _running;
    private Task? _disposal;
    private ApiError? _error;

    internal ReconnectingSocket(SocketContext context, SocketProtocol<TMessage> protocol)
    {
        _context = context;
        _faults = new SocketFaults(context.Errors, context.Operation);
        _states = new SocketStates(context, change => StateChanged?.Invoke(this, change));
        _liveness = new SocketLiveness(context.Settings, context.Time);
        _outbox = new SocketSendQueue(context, _faults);
        _inbox = new SocketInbox<TMessage>(context.Settings.Capacity);
        _supervisor = new SocketSupervisor<TMessage>(context, _faults, protocol, _states, _liveness, _outbox, _inbox);
        _client = context.Stopping.UnsafeRegister(static socket => ((ReconnectingSocket<TMessage>)socket!).BeginDisposal(), this);
    }

    /// <summary>
    /// Raised after each change of <see cref="State"/>, in order, on a task of its own: handlers may be slow, but one that lags 1,024 changes behind
    /// misses the oldest ones. What a handler throws is logged.
    /// </summary>
    public event EventHandler<SocketStateChange>? StateChanged;

    /// <summary>For what belongs to the socket: it must not wait for the handlers of users.</summary>
    internal Action<SocketStateChange>? Moved
    {
        get => _states.Moved;
        set => _states.Moved = value;
    }

    /// <summary>Whether the client that the socket belongs to was disposed.</summary>
    internal bool ClientIsDisposed => _context.Stopping.IsCancellationRequested;

    /// <summary>What the socket does now.</summary>
    public SocketState State => _states.State;

    /// <summary>Why the socket has stopped; null when it was disposed, or has not stopped.</summary>
    public ApiError? Error => Volatile.Read(ref _error);

    /// <summary>How long the last answer to a heartbeat took; null before the first one.</summary>
    public TimeSpan? Latency => _liveness.Latency;

    /// <summary>How many connections followed the first one.</summary>
    public int Reconnects => _supervisor.Reconnects;

    /// <summary>Whether receiving waits because <see cref="SocketSettings.Capacity"/> messages have not been read.</summary>
    public bool IsBackpressured => _liveness.IsBlocked;

    /// <summary>Begins to connect, and returns at once. Whether it succeeds is told by <see cref="StateChanged"/>.</summary>
    /// <exception cref="InvalidOperationException">The socket was started already.</exception>
    /// <exception cref="ObjectDisposedException">The socket or its client was disposed.</exception>
    public void Start()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposal is not null, this);
            if (_running is not null)
            {
                throw new InvalidOperationException("The socket was started already.");
            }

            // The supervisor outlives whoever starts it, and must not carry that one's context.
            using AsyncFlowControl flow = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
            _states.Start();
            _running = Task.Run(SuperviseAsync);
        }
    }

    /// <summary>
    /// Reads messages as they come, connections notwithstanding. Several readers share them: each message goes to one. Ends when the socket has
    /// stopped or was disposed, after what had been received; <see cref="Error"/> says why.
    /// </summary>
    /// <param name="cancellationToken">Ends this reader; the socket goes on.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IAsyncEnumerable<TMessage> ReadAllAsync(CancellationToken cancellationToken = default) => _inbox.ReadAllAsync(cancellationToken);

    /// <summary>Sends a text frame. Success means that the connection took it, not that the provider handled it.</summary>
    /// <param name="frame">The UTF-8 of the frame. It must not change until the task has ended.</param>
    /// <param name="repeatable">
    /// Whether the frame may arrive twice. If so it waits for a connection, as one of at most <see cref="SocketSettings.SendCapacity"/>, and is sent
    /// again when the connection is lost meanwhile. If not, it is sent now or never.
    /// </param>
    /// <param name="cancellationToken">Ends this call's wait. A frame that is being written may arrive all the same.</param>
    /// <returns>Success, or an error: <see cref="ApiError.OutcomeUnknown"/> tells whether the frame may have arrived.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<ApiResult> SendAsync(ReadOnlyMemory<byte> frame, bool repeatable, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        long since = _context.Time.GetTimestamp();
        if (cancellationToken.CanBeCanceled)
        {
            // A caller that gives up may use the memory again while it is still being written.
            frame = frame.ToArray();
        }

        ApiError? error = repeatable
            ? await _outbox.SendAsync(frame, cancellationToken).ConfigureAwait(false)
            : await _supervisor.SendNowAsync(frame, cancellationToken).ConfigureAwait(false);
        return new ApiResult(error, new CallInfo { Operation = _context.Operation, Attempts = 1, Elapsed = _context.Time.GetElapsedTime(since) });
    }

    /// <summary>
    /// Ends the connection and the readers, within 5 s: the server is told and given 2 s to agree. Frames that wait to be sent fail. May be
    /// called at any time and from anywhere, also several times.
    /// </summary>
    public ValueTask DisposeAsync() => new(BeginDisposal());

    private async Task SuperviseAsync()
    {
        (ApiError Error, SocketClosure Closure)? end = null;
        try
        {
            end = await _supervisor.RunAsync(_stopping.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (SocketProtocolGuard.IsProtocols(exception))
        {
            SocketLog.Failed(_context.Logger, _context.Operation, Redactor.Redact(exception));
            Volatile.Write(ref _error, _faults.ProtocolFailed(exception, "The socket"));
        }

        Volatile.Write(ref _error, end?.Error ?? _error);
        Finish(end?.Closure);
    }

    private void Finish(SocketClosure? closure)
    {
        _states.Move(SocketState.Stopped, closure, error: _error);
        _inbox.Complete();
        _outbox.Close();
    }

    private Task BeginDisposal()
    {
        lock (_gate)
        {
            return _disposal ??= Task.Run(() => EndAsync(_running));
        }
    }

    private async Task EndAsync(Task? running)
    {
        _client.Unregister();
        await _stopping.CancelAsync().ConfigureAwait(false);
        try
        {
            await (running ?? Task.CompletedTask).WaitAsync(SupervisorLimit, _context.Time).ConfigureAwait(false);
            _stopping.Dispose();
        }
        catch (TimeoutException)
        {
            SocketLog.LeftBehind(_context.Logger, _context.Operation);
        }

        Finish(null);
        await _states.CompleteAsync(HandlerLimit).ConfigureAwait(false);
    }
}
