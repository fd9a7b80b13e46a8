using System.Net.WebSockets;

namespace Sdk.Core;

/// <summary>
/// Keeps one connection alive: connects, lets a session run, waits, and connects again. There is one such loop per socket, and an old
/// connection is disposed before the next one is made.
/// </summary>
internal sealed class SocketSupervisor<TMessage>(
    SocketContext context,
    SocketFaults faults,
    SocketProtocol<TMessage> protocol,
    SocketStates states,
    SocketLiveness liveness,
    SocketSendQueue outbox,
    SocketInbox<TMessage> inbox)
{
    private readonly SocketProtocolGuard<TMessage> _protocol = new(protocol, context, faults);
    private readonly SocketHandshake _handshake = new(context, faults);
    private SocketWriter? _writer;
    private int _connections;
    private bool _wasHealthy;

    /// <summary>How many connections followed the first one.</summary>
    public int Reconnects => Math.Max(0, Volatile.Read(ref _connections) - 1);

    /// <summary>Runs until the socket is disposed or gives up.</summary>
    /// <returns>Why it gave up, and after what; null when it was disposed.</returns>
    public async Task<(ApiError Error, SocketClosure Closure)?> RunAsync(CancellationToken stopping)
    {
        int failures = 0;
        while (!stopping.IsCancellationRequested)
        {
            states.Move(SocketState.Connecting);
            SocketEnd end = await ConnectAsync(stopping).ConfigureAwait(false);
            if (stopping.IsCancellationRequested || end.Closure is not { } closure)
            {
                break;
            }

            SocketDecision decision = end.Decision ?? _protocol.Decide(closure);
            if (decision.Error is { } error)
            {
                return (error, closure);
            }

            failures = _wasHealthy ? 0 : failures;
            TimeSpan delay = Longest(
                Backoff.Delay(failures++, context.Settings.FirstBackoff, context.Settings.MaximumBackoff, context.Random()),
                decision.Minimum,
                closure.Error.RetryAfter ?? TimeSpan.Zero);
            states.Move(SocketState.Waiting, closure, delay: delay);
            try
            {
                await Task.Delay(delay, context.Time, stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            context.Reconnects?.Add(
                1,
                new KeyValuePair<string, object?>("operation", context.Operation),
                new KeyValuePair<string, object?>("reason", closure.Reason.ToString()));
        }

        return null;
    }

    /// <summary>Sends a frame on the present connection or not at all.</summary>
    public async Task<ApiError?> SendNowAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _writer) is not { } writer)
        {
            return faults.NotSent(states.State == SocketState.Stopped ? "The socket has ended." : "There is no connection.");
        }

        return await writer.WriteAsync(frame).WaitAsync(cancellationToken).ConfigureAwait(false) switch
        {
            SocketWrite.Sent => null,
            SocketWrite.NotSent => faults.NotSent("The connection has ended."),
            _ => faults.MaybeSent(),
        };
    }

    private static TimeSpan Longest(TimeSpan backoff, TimeSpan decided, TimeSpan told)
    {
        TimeSpan day = TimeSpan.FromDays(1);
        TimeSpan longest = backoff > decided ? backoff : decided;
        longest = longest > told ? longest : told;
        return longest < day ? longest : day;
    }

    /// <summary>One attempt and, when it succeeds, the life of the connection.</summary>
    private async Task<SocketEnd> ConnectAsync(CancellationToken stopping)
    {
        _wasHealthy = false;
        (SocketAddress? address, SocketEnd? none) = await _protocol.GetAddressAsync(stopping).ConfigureAwait(false);
        if (address is null)
        {
            return none!;
        }

        (WebSocket? socket, SocketEnd? failed) = await _handshake.OpenAsync(address, _protocol.LookForHeartbeat(), stopping).ConfigureAwait(false);
        if (socket is null)
        {
            return failed!;
        }

        using (socket)
        {
            return await UseAsync(socket, stopping).ConfigureAwait(false);
        }
    }

    private async Task<SocketEnd> UseAsync(WebSocket socket, CancellationToken stopping)
    {
        var reader = new SocketFrameReader(socket, context.Settings);
        var connection = new SocketConnection(socket, reader, faults);
        if (await _protocol.OpenAsync(connection, stopping).ConfigureAwait(false) is { } refused)
        {
            // The buffer is not given back: a protocol that was left behind may still receive into it.
            await _handshake.TakeBackAsync(socket, refused).ConfigureAwait(false);
            return refused;
        }

        using var session = new SocketSession<TMessage>(context, faults, _protocol, liveness, inbox, socket, reader);
        long since = context.Time.GetTimestamp();
        liveness.Start();
        Volatile.Write(ref _writer, session.Writer);
        states.Move(SocketState.Connected, gapPossible: Interlocked.Increment(ref _connections) > 1);
        SocketEnd end = await session.RunAsync(connection.PushedBack, outbox, stopping).ConfigureAwait(false);
        Volatile.Write(ref _writer, null);
        _wasHealthy = session.HasDelivered && context.Time.GetElapsedTime(since) >= context.Settings.HealthyAfter;
        return end;
    }
}
