using System.Buffers;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;

namespace Sdk.Core;

/// <summary>What came.</summary>
internal enum SocketReadKind
{
    Text,
    Close,
    Binary,
    TooLarge,
}

/// <summary>A complete frame, valid until the next one is received, or why there is none.</summary>
internal readonly record struct SocketRead(SocketReadKind Kind, ReadOnlyMemory<byte> Frame = default);

/// <summary>
/// Puts messages together in one pooled buffer, within the limits. UTF-8, masks and the order of fragments are checked by the platform's
/// WebSocket.
/// </summary>
internal sealed class SocketFrameReader(WebSocket socket, SocketSettings settings) : IDisposable
{
    private const int UsualBuffer = 16 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(UsualBuffer);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<SocketRead> ReceiveAsync(CancellationToken cancellationToken)
    {
        // One large message must not hold its memory for the life of the connection.
        if (_buffer.Length > 4 * UsualBuffer)
        {
            Exchange(UsualBuffer, 0);
        }

        int length = 0;
        for (int pieces = 1; ; pieces++)
        {
            ValueWebSocketReceiveResult result = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += result.Count;
            if (result.MessageType != WebSocketMessageType.Text)
            {
                return new SocketRead(result.MessageType == WebSocketMessageType.Close ? SocketReadKind.Close : SocketReadKind.Binary);
            }

            if (length > settings.MaximumMessageBytes || (pieces >= settings.MaximumFragments && !result.EndOfMessage))
            {
                return new SocketRead(SocketReadKind.TooLarge);
            }

            if (result.EndOfMessage)
            {
                return new SocketRead(SocketReadKind.Text, _buffer.AsMemory(0, length));
            }

            if (length == _buffer.Length)
            {
                Exchange((int)Math.Min(length * 2L, settings.MaximumMessageBytes + 1L), length);
            }
        }
    }

    /// <summary>Receives and forgets until the connection ends, so that a close frame can pass in both directions.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while ((await socket.ReceiveAsync(_buffer.AsMemory(), cancellationToken).ConfigureAwait(false)).MessageType != WebSocketMessageType.Close)
        {
        }
    }

    /// <summary>Gives the buffer back. Nothing may be receiving any more.</summary>
    public void Dispose()
    {
        byte[] buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Exchange(int size, int length)
    {
        byte[] other = ArrayPool<byte>.Shared.Rent(size);
        _buffer.AsSpan(0, length).CopyTo(other);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = other;
    }
}
