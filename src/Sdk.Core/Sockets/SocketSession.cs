using System.Net.WebSockets;

namespace Sdk.Core;

/// <summary>One connection, from the first message to its end: it receives, beats, sends, and leaves nothing running.</summary>
internal sealed class SocketSession<TMessage> : IDisposable
{
    private readonly SocketContext _context;
    private readonly WebSocket _socket;
    private readonly SocketFrameReader _reader;
    private readonly SocketEnding _ending = new();
    private readonly SocketReceiver<TMessage> _receiver;
    private readonly SocketHeart _heart;

    public SocketSession(
        SocketContext context,
        SocketFaults faults,
        SocketProtocolGuard<TMessage> protocol,
        SocketLiveness liveness,
        SocketInbox<TMessage> inbox,
        WebSocket socket,
        SocketFrameReader reader)
    {
        _context = context;
        _socket = socket;
        _reader = reader;
        Writer = new SocketWriter(socket, faults, _ending);
        _receiver = new SocketReceiver<TMessage>(socket, reader, faults, protocol, liveness, _ending, inbox);
        _heart = new SocketHeart(context, faults, liveness, Writer, _ending, protocol.CreateHeartbeat);
    }

    public SocketWriter Writer { get; }

    /// <summary>Whether a message came.</summary>
    public bool HasDelivered => _receiver.HasDelivered;

    /// <summary>Lives until the connection ends.</summary>
    /// <param name="pushedBack">Frames that came before.</param>
    /// <param name="outbox">Frames that wait to be sent.</param>
    /// <param name="stopping">The socket is disposed.</param>
    public async Task<SocketEnd> RunAsync(Queue<byte[]> pushedBack, SocketSendQueue outbox, CancellationToken stopping)
    {
        using var aborting = new CancellationTokenSource();
        using CancellationTokenRegistration stop = stopping.UnsafeRegister(static ending => ((SocketEnding)ending!).Set(SocketEnd.Stopped), _ending);
        Task receiving = Task.Run(() => _receiver.RunAsync(pushedBack, stopping, aborting.Token), CancellationToken.None);
        Task others = Task.WhenAll(_heart.RunAsync(), outbox.PumpAsync(Writer, _ending.Token));

        SocketEnd end = await _ending.Task.ConfigureAwait(false);
        await _ending.CancelAsync().ConfigureAwait(false);
        if (end.Tell is { } status)
        {
            await TellAsync(status, receiving).ConfigureAwait(false);
        }

        await Writer.AbortAsync().ConfigureAwait(false);
        await aborting.CancelAsync().ConfigureAwait(false);
        _socket.Abort();
        await others.ConfigureAwait(false);
        await receiving.ConfigureAwait(false);
        _reader.Dispose();
        return end;
    }

    public void Dispose()
    {
        Writer.Dispose();
        _ending.Dispose();
    }

    /// <summary>Tries the close handshake.</summary>
    private async Task TellAsync(WebSocketCloseStatus status, Task receiving)
    {
        using var limit = new CancellationTokenSource(SocketHandshake.CloseLimit, _context.Time);
        try
        {
            await Writer.CloseAsync(status, limit.Token).ConfigureAwait(false);
            await receiving.WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (SocketExceptions.IsTransport(exception))
        {
            SocketLog.CloseFailed(_context.Logger, _context.Operation, exception.GetType().Name);
        }
    }
}
