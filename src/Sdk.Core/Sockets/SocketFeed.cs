using System.Threading.Channels;

namespace Sdk.Core;

/// <summary>
/// Items that a provider pushes over a socket and keeps for those who missed them: after each connect, and on request, the rest is fetched,
/// and each item is handed out once, whichever way it came. Safe for concurrent use.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class SocketFeed<T> : IAsyncDisposable
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaximumBackoff = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan DisposalLimit = TimeSpan.FromSeconds(4.5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<ApiError?> _firstAttempt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ReconnectingSocket<T> _socket;
    private readonly Func<CancellationToken, Task<ApiResult<IReadOnlyList<T>>>> _fetch;
    private readonly Func<T, string?> _identify;
    private readonly TimeSpan? _pollInterval;
    private readonly TimeProvider _time;
    private readonly EventDeduplicator _seen;
    private readonly Channel<T> _items;
    private TaskCompletionSource _wake = NewSignal();
    private int _missing;
    private int _connected;
    private Task? _running;
    private Task? _disposal;

    /// <summary>Makes a feed. The socket is the feed's from now on.</summary>
    /// <param name="socket">The socket, not started.</param>
    /// <param name="fetch">Fetches what the provider keeps.</param>
    /// <param name="identify">What tells one item from another; null for one without identity, which is never left out.</param>
    /// <param name="settings">How the feed behaves; null for the defaults.</param>
    /// <param name="timeProvider">Where it takes the time from.</param>
    public SocketFeed(
        ReconnectingSocket<T> socket,
        Func<CancellationToken, Task<ApiResult<IReadOnlyList<T>>>> fetch,
        Func<T, string?> identify,
        SocketFeedSettings? settings,
        TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(socket);
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(identify);
        ArgumentNullException.ThrowIfNull(timeProvider);
        settings ??= new SocketFeedSettings();
        _socket = socket;
        _fetch = fetch;
        _identify = identify;
        _pollInterval = settings.PollInterval;
        _time = timeProvider;
        _seen = new EventDeduplicator(timeProvider, settings.MemoryCapacity, settings.Memory);
        _items = Channel.CreateBounded<T>(new BoundedChannelOptions(settings.Capacity) { FullMode = BoundedChannelFullMode.Wait });
        _socket.Moved = OnMoved;
    }

    /// <summary>The socket: its state, its events.</summary>
    public ReconnectingSocket<T> Socket => _socket;

    /// <summary>Why the last fetch failed; null when it did not.</summary>
    public ApiError? FetchError { get; private set; }

    /// <summary>Starts, and waits for the outcome of the first attempt to connect. The feed goes on trying whatever that is.</summary>
    /// <param name="cancellationToken">Ends the wait, not the feed.</param>
    /// <returns>Null when the socket is connected; otherwise why it is not.</returns>
    /// <exception cref="ObjectDisposedException">The feed, or the client that its socket belongs to, was disposed.</exception>
    public Task<ApiError?> StartAsync(CancellationToken cancellationToken = default)
    {
        lock (_stopping)
        {
            ObjectDisposedException.ThrowIf(_disposal is not null, this);
            if (_running is null)
            {
                // The feed outlives whoever starts it, and must not carry that one's context.
                using AsyncFlowControl flow = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
                _socket.Start();
                _running = Task.Run(RunAsync, CancellationToken.None);
            }
        }

        return _firstAttempt.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Has the rest fetched, because something may have been missed; at most once a second, and not during the wait after a failure.</summary>
    public void RequestFetch()
    {
        Volatile.Write(ref _missing, 1);
        Wake();
    }

    /// <summary>
    /// Reads items as they come, until the feed is disposed or the socket stops for good without polling to go on with. Several readers
    /// share the items.
    /// </summary>
    /// <param name="cancellationToken">Ends the reading, not the feed.</param>
    public IAsyncEnumerable<T> ReadAllAsync(CancellationToken cancellationToken = default) => _items.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Ends the feed and its socket, within 5 seconds.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_stopping)
        {
            _disposal ??= EndAsync();
            return new ValueTask(_disposal);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task EndAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        Task socket = _socket.DisposeAsync().AsTask();
        Task running = (_running ?? Task.CompletedTask).WaitAsync(DisposalLimit, _time);
        await socket.ConfigureAwait(false);
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        SetDisposed();
        _items.Writer.TryComplete();
        if (running.IsCompletedSuccessfully)
        {
            _stopping.Dispose();
        }
    }

    private async Task RunAsync()
    {
        Task pump = PumpAsync();
        Task catchUp = CatchUpAsync();
        Task first = await Task.WhenAny(pump, catchUp).ConfigureAwait(false);
        if (first.IsFaulted)
        {
            await BreakAsync(first.Exception.InnerException!, pump).ConfigureAwait(false);
        }

        // Both end by cancellation, or because there is nothing more to come; anything else is the reader's to know.
        await pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await catchUp.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Exception? fault = pump.Exception?.InnerException ?? catchUp.Exception?.InnerException;
        _items.Writer.TryComplete(IsInOrder(fault, pump) ? null : fault);
    }

    /// <summary>Whether a fault is the end of the client, or of its socket, which a fetch under way noticed.</summary>
    private bool IsInOrder(Exception? fault, Task pump) =>
        fault is ObjectDisposedException && (pump.IsCompletedSuccessfully || _socket.ClientIsDisposed);

    /// <summary>What was given to the feed threw: without it there is no feed.</summary>
    private async Task BreakAsync(Exception exception, Task pump)
    {
        if (exception is ObjectDisposedException)
        {
            // The client is being disposed, as a rule, and its socket ends in a moment: then so do the readers, in order.
            await pump.WaitAsync(FirstBackoff, _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _items.Writer.TryComplete(IsInOrder(exception, pump) ? null : exception);
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _socket.DisposeAsync().ConfigureAwait(false);
    }

    private async Task PumpAsync()
    {
        await foreach (T item in _socket.ReadAllAsync(_stopping.Token).ConfigureAwait(false))
        {
            await DeliverAsync(item).ConfigureAwait(false);
        }
    }

    /// <summary>Fetches what was missed until it works, and polls while the socket is down.</summary>
    private async Task CatchUpAsync()
    {
        int failures = 0;
        bool isDown = true;
        long now = _time.GetTimestamp();
        long due = now;
        long quietSince = now;
        while (!_stopping.IsCancellationRequested)
        {
            // Taken before looking at what there is to do, so that nothing is overlooked.
            Task woken = Volatile.Read(ref _wake).Task;
            now = _time.GetTimestamp();
            if (Interlocked.Exchange(ref _connected, 0) != 0 && FetchError?.Category != ErrorCategory.RateLimited)
            {
                // The server is back, whatever the failures before.
                failures = 0;
                due = now;
            }

            bool wasDown = isDown;
            isDown = _socket.State != SocketState.Connected;
            quietSince = isDown && !wasDown ? now : quietSince;
            bool isMissing = Volatile.Read(ref _missing) != 0;
            if (!isMissing && isDown && _pollInterval is { } interval && now >= quietSince + _time.ToTimestamp(interval))
            {
                isMissing = true;
            }

            if (isMissing && now >= due)
            {
                Volatile.Write(ref _missing, 0);
                ApiError? error = await FetchAsync().ConfigureAwait(false);
                quietSince = _time.GetTimestamp();
                due = quietSince + _time.ToTimestamp(error is null ? FirstBackoff : WaitAfter(error, failures));
                failures = error is null ? 0 : failures + 1;
                if (error is not null)
                {
                    Volatile.Write(ref _missing, 1);
                }

                continue;
            }

            if (HasEnded())
            {
                return;
            }

            TimeSpan wait = isMissing ? Until(due, now)
                : isDown && _pollInterval is { } poll ? Until(quietSince + _time.ToTimestamp(poll), now)
                : Timeout.InfiniteTimeSpan;
            await woken.WaitAsync(wait, _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The wait until a moment, in the whole milliseconds that timers know.</summary>
    private TimeSpan Until(long due, long now) => TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, _time.GetElapsedTime(now, due).TotalMilliseconds)));

    private async Task<ApiError?> FetchAsync()
    {
        ApiResult<IReadOnlyList<T>> answer = await _fetch(_stopping.Token).ConfigureAwait(false);
        FetchError = answer.Error;
        if (answer.TryGetValue(out IReadOnlyList<T>? items))
        {
            foreach (T item in items)
            {
                await DeliverAsync(item).ConfigureAwait(false);
            }
        }

        return answer.Error;
    }

    private async ValueTask DeliverAsync(T item)
    {
        if (_identify(item) is not { Length: > 0 } id || _seen.TryAdd(id))
        {
            await _items.Writer.WriteAsync(item, _stopping.Token).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Whether nothing more can come: the socket was disposed, or it stopped for good and polling is not wanted, or does not help because the
    /// credentials are of no use.
    /// </summary>
    private bool HasEnded() =>
        _socket.State == SocketState.Stopped
        && (_socket.Error is null
            || _pollInterval is null
            || FetchError?.Category is ErrorCategory.AuthenticationExpired or ErrorCategory.CredentialsRejected or ErrorCategory.PermissionDenied);

    private static TimeSpan WaitAfter(ApiError error, int failures)
    {
        TimeSpan backoff = FirstBackoff * Math.Pow(2, Math.Min(failures, 10));
        backoff = backoff < MaximumBackoff ? backoff : MaximumBackoff;
        return error.RetryAfter > backoff ? error.RetryAfter.Value : backoff;
    }

    private void OnMoved(SocketStateChange change)
    {
        switch (change.State)
        {
            case SocketState.Connected:
                _firstAttempt.TrySetResult(null);
                Volatile.Write(ref _connected, 1);
                RequestFetch();
                break;
            case SocketState.Waiting or SocketState.Stopped:
                if ((change.Error ?? change.Closure?.Error) is { } error)
                {
                    _firstAttempt.TrySetResult(error);
                }
                else
                {
                    SetDisposed();
                }

                Wake();
                break;
        }
    }

    /// <summary>Nobody knows what would have become of the first attempt.</summary>
    private void SetDisposed()
    {
        if (_firstAttempt.TrySetException(new ObjectDisposedException(nameof(SocketFeed<T>))))
        {
            // Whoever waits sees it, but nobody has to wait.
            _ = _firstAttempt.Task.Exception;
        }
    }

    private void Wake() => Interlocked.Exchange(ref _wake, NewSignal()).TrySetResult();
}
