using System.Net.WebSockets;

namespace Sdk.Core;

/// <summary>
/// A connection before messages are delivered, for <see cref="SocketProtocol{TMessage}.OpenAsync"/>. Failures need no handling: what ends the
/// connection is remembered, and counts as soon as the method has ended.
/// </summary>
public sealed class SocketConnection
{
    private const int MostPushedBack = 256;

    private readonly WebSocket _socket;
    private readonly SocketFrameReader _reader;
    private readonly SocketFaults _faults;
    private bool _closed;

    internal SocketConnection(WebSocket socket, SocketFrameReader reader, SocketFaults faults)
    {
        _socket = socket;
        _reader = reader;
        _faults = faults;
    }

    /// <summary>What ended the connection; null as long as it lives.</summary>
    internal SocketEnd? End { get; private set; }

    /// <summary>The frames that were pushed back.</summary>
    internal Queue<byte[]> PushedBack { get; } = new();

    /// <summary>Sends a text frame. On a connection that has ended it does nothing.</summary>
    /// <param name="frame">The UTF-8 of the frame.</param>
    /// <param name="cancellationToken">Ends the wait, and with it the connection.</param>
    /// <exception cref="InvalidOperationException"><see cref="SocketProtocol{TMessage}.OpenAsync"/> has ended.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken = default)
    {
        ThrowIfClosed();
        if (End is not null)
        {
            return;
        }

        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && SocketExceptions.IsTransport(exception))
        {
            End = _faults.Broken(exception);
        }
    }

    /// <summary>Receives a text frame.</summary>
    /// <param name="cancellationToken">Ends the wait, and with it the connection.</param>
    /// <returns>A copy of the UTF-8 of the frame, which may be kept; null when the connection has ended, for whatever reason.</returns>
    /// <exception cref="InvalidOperationException"><see cref="SocketProtocol{TMessage}.OpenAsync"/> has ended.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfClosed();
        if (End is not null)
        {
            return null;
        }

        try
        {
            SocketRead read = await _reader.ReceiveAsync(cancellationToken).ConfigureAwait(false);
            if (read.Kind == SocketReadKind.Text)
            {
                return read.Frame.ToArray();
            }

            End = _faults.Unusable(read.Kind, _socket);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && SocketExceptions.IsTransport(exception))
        {
            End = _faults.Broken(exception);
        }

        return null;
    }

    /// <summary>
    /// Gives a frame back that is not part of the introduction: it is read before those that come later, in the order of the calls.
    /// </summary>
    /// <param name="frame">The UTF-8 of the frame. It is copied.</param>
    /// <exception cref="InvalidOperationException"><see cref="SocketProtocol{TMessage}.OpenAsync"/> has ended, or 256 frames were given back already.</exception>
    public void PushBack(ReadOnlyMemory<byte> frame)
    {
        ThrowIfClosed();
        if (PushedBack.Count == MostPushedBack)
        {
            throw new InvalidOperationException("The server sends more than can be kept until it has let the client in.");
        }

        PushedBack.Enqueue(frame.ToArray());
    }

    /// <summary>The introduction is over: from now on the connection belongs to the supervisor.</summary>
    internal void Close() => Volatile.Write(ref _closed, true);

    private void ThrowIfClosed()
    {
        if (Volatile.Read(ref _closed))
        {
            throw new InvalidOperationException("The connection is of no use after OpenAsync has ended.");
        }
    }
}
