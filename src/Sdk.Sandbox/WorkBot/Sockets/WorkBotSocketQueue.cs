using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Sdk.Sandbox;

/// <summary>What waits to be sent through a socket, so that nobody who holds the gate ever waits for the network.</summary>
internal sealed class WorkBotSocketQueue(object gate)
{
    private readonly Channel<Func<WebSocket, CancellationToken, Task>> _outgoing =
        Channel.CreateUnbounded<Func<WebSocket, CancellationToken, Task>>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Whether an error says that the connection is gone.</summary>
    public static bool IsOver(Exception error) =>
        error is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException;

    /// <summary>Sends one text message in fragments; they may cut characters in two.</summary>
    public void Send(string text, int fragmentSize)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        _outgoing.Writer.TryWrite(async (socket, cancellationToken) =>
        {
            int start = 0;
            do
            {
                ReadOnlyMemory<byte> part = bytes.AsMemory(start, Math.Min(fragmentSize, bytes.Length - start));
                start += part.Length;
                await socket.SendAsync(part, WebSocketMessageType.Text, endOfMessage: start == bytes.Length, cancellationToken);
            }
            while (start < bytes.Length);
        });
    }

    /// <summary>Sends a close frame after what is queued. Nothing is sent after it.</summary>
    public void Close(int code, string? description)
    {
        _outgoing.Writer.TryWrite((socket, cancellationToken) =>
            socket.CloseOutputAsync((WebSocketCloseStatus)code, description, cancellationToken));
        _outgoing.Writer.TryComplete();
    }

    /// <summary>Sends until the close frame is sent or the connection is gone.</summary>
    public async Task SendAllAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (Func<WebSocket, CancellationToken, Task> send in _outgoing.Reader.ReadAllAsync(cancellationToken))
            {
                // Nothing leaves before the journal and the state show why: both are written under the gate.
                lock (gate)
                {
                }

                await send(socket, cancellationToken);
            }
        }
        catch (Exception error) when (IsOver(error))
        {
            // The receiving side notices it too.
        }
    }
}
