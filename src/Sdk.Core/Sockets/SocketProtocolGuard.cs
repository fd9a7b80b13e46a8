namespace Sdk.Core;

/// <summary>What holds for all protocols.</summary>
internal static class SocketProtocolGuard
{
    /// <summary>Whether an exception is a protocol's own: all are, but for those after which a process is not itself any more.</summary>
    public static bool IsProtocols(Exception exception) => exception is not OutOfMemoryException;
}

/// <summary>Calls a protocol: one method at a time, within the limits, and whatever it throws becomes an error.</summary>
internal sealed class SocketProtocolGuard<TMessage>(SocketProtocol<TMessage> protocol, SocketContext context, SocketFaults faults)
{
    private readonly object _gate = new();

    /// <summary>Gets the address of the next attempt, or how the attempt ended.</summary>
    public async Task<(SocketAddress? Address, SocketEnd? End)> GetAddressAsync(CancellationToken stopping)
    {
        (ApiResult<SocketAddress>? result, Exception? exception) = await LimitAsync(protocol.GetAddressAsync, stopping).ConfigureAwait(false);
        if (stopping.IsCancellationRequested)
        {
            return (null, SocketEnd.Stopped);
        }

        if (result is { IsSuccess: true })
        {
            return (result.Value, null);
        }

        ApiError error = result?.Error ?? faults.ProtocolFailed(exception, "Getting the address");
        return (null, SocketFaults.ConnectFailed(error) with
        {
            Decision = error.IsTransient ? SocketDecision.Reconnect : SocketDecision.Stop(error),
        });
    }

    /// <summary>Introduces the client.</summary>
    /// <returns>How the connection ended; null when it may be used.</returns>
    public async Task<SocketEnd?> OpenAsync(SocketConnection connection, CancellationToken stopping)
    {
        (ApiError?[]? outcome, Exception? exception) = await LimitAsync(
            async token => (ApiError?[])[await protocol.OpenAsync(connection, token).ConfigureAwait(false)], stopping).ConfigureAwait(false);
        connection.Close();
        if (stopping.IsCancellationRequested)
        {
            return SocketEnd.Stopped;
        }

        ApiError? error = outcome is null ? faults.ProtocolFailed(exception, "Opening the connection") : outcome[0];
        return SocketFaults.AfterOpening(error, connection.End);
    }

    /// <summary>Asks before a connection whether there will be heartbeats.</summary>
    public (bool HasHeartbeat, SocketEnd? End) LookForHeartbeat()
    {
        try
        {
            return (!CreateHeartbeat().IsEmpty, null);
        }
        catch (Exception exception) when (SocketProtocolGuard.IsProtocols(exception))
        {
            return (false, SocketFaults.AfterOpening(faults.ProtocolFailed(exception, "Making a heartbeat"), null));
        }
    }

    public ReadOnlyMemory<byte> CreateHeartbeat()
    {
        lock (_gate)
        {
            return protocol.CreateHeartbeat();
        }
    }

    public SocketFrame<TMessage> Read(ReadOnlyMemory<byte> frame)
    {
        lock (_gate)
        {
            return protocol.Read(frame);
        }
    }

    public SocketDecision Decide(SocketClosure closure)
    {
        try
        {
            lock (_gate)
            {
                return protocol.Decide(closure);
            }
        }
        catch (Exception exception) when (SocketProtocolGuard.IsProtocols(exception))
        {
            SocketLog.Undecided(context.Logger, context.Operation, Redactor.Redact(exception));
            return SocketDecision.Reconnect;
        }
    }

    /// <summary>Runs a method of the protocol. One that ignores its token is left behind at the limit.</summary>
    private async Task<(T? Result, Exception? Exception)> LimitAsync<T>(Func<CancellationToken, ValueTask<T>> method, CancellationToken stopping)
        where T : class
    {
        using var limit = new CancellationTokenSource(context.Settings.OpenTimeout, context.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        CancellationToken token = both.Token;
        Task<T> task = Task.Run(() => method(token).AsTask(), CancellationToken.None);
        try
        {
            T result = await task.WaitAsync(token).ConfigureAwait(false);
            return (result, result is null ? new InvalidOperationException("The protocol returned nothing.") : null);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // What a method that was left behind still throws is of no interest to anybody.
            _ = task.ContinueWith(
                static left => _ = left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return (null, null);
        }
        catch (Exception exception) when (SocketProtocolGuard.IsProtocols(exception))
        {
            return (null, exception);
        }
    }
}
