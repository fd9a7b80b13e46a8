using System.Net.WebSockets;

namespace Sdk.Core;

/// <summary>Makes connections, and takes those back that the protocol does not want.</summary>
internal sealed class SocketHandshake(SocketContext context, SocketFaults faults)
{
    /// <summary>The most time for a close handshake.</summary>
    public static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    private bool _warned;

    /// <summary>Connects.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="look">Whether the protocol makes heartbeats, or how it failed to tell.</param>
    /// <param name="stopping">The socket is disposed.</param>
    public async Task<(WebSocket? Socket, SocketEnd? Failed)> OpenAsync(
        SocketAddress address, (bool HasHeartbeat, SocketEnd? End) look, CancellationToken stopping)
    {
        if (look.End is not null)
        {
            return (null, look.End);
        }

        SocketLog.Connecting(context.Logger, context.Operation, address.Address);
        if (!_warned && address.Address is { Scheme: "ws", IsLoopback: false })
        {
            _warned = true;
            SocketLog.PlainSocket(context.Logger, context.Operation, address.Address.Authority);
        }

        using var limit = new CancellationTokenSource(context.Settings.ConnectTimeout, context.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            return (await context.Open(address, !look.HasHeartbeat, both.Token).ConfigureAwait(false), null);
        }
        catch (Exception exception) when (SocketProtocolGuard.IsProtocols(exception))
        {
            return (null, stopping.IsCancellationRequested
                ? SocketEnd.Stopped
                : faults.ConnectFailed(limit.IsCancellationRequested ? null : exception, address.Address));
        }
    }

    /// <summary>Tells the server that its connection is not used.</summary>
    public async Task TakeBackAsync(WebSocket socket, SocketEnd end)
    {
        if (end.Tell is not { } status || socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var limit = new CancellationTokenSource(CloseLimit, context.Time);
        try
        {
            await socket.CloseOutputAsync(status, null, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (SocketExceptions.IsTransport(exception))
        {
            SocketLog.CloseFailed(context.Logger, context.Operation, exception.GetType().Name);
        }
    }
}
