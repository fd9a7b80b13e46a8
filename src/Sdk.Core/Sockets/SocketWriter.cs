using System.Net.WebSockets;

namespace Sdk.Core;

/// <summary>What became of a frame.</summary>
internal enum SocketWrite
{
    Sent,
    NotSent,
    Unknown,
}

/// <summary>Writes to one connection, one frame at a time.</summary>
internal sealed class SocketWriter(WebSocket socket, SocketFaults faults, SocketEnding ending) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _aborting = new();

    /// <summary>Sends a text frame. A failure ends the connection.</summary>
    public async Task<SocketWrite> WriteAsync(ReadOnlyMemory<byte> frame)
    {
        try
        {
            await _turn.WaitAsync(ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return SocketWrite.NotSent;
        }

        try
        {
            if (ending.Token.IsCancellationRequested || socket.State != WebSocketState.Open)
            {
                return SocketWrite.NotSent;
            }

            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, _aborting.Token).ConfigureAwait(false);
            return SocketWrite.Sent;
        }
        catch (Exception exception) when (SocketExceptions.IsTransport(exception))
        {
            ending.Set(faults.Broken(exception));
            return SocketWrite.Unknown;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Tells the server that the connection ends.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(status, null, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends a write that is under way.</summary>
    public Task AbortAsync() => _aborting.CancelAsync();

    public void Dispose() => _aborting.Dispose();
}
