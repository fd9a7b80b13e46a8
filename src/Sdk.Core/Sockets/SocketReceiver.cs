using System.Net.WebSockets;
using System.Runtime.InteropServices;

namespace Sdk.Core;

/// <summary>
/// Receives frames of one connection, and passes messages on to the readers. It never runs their code. What has arrived already is passed on
/// together: waking a reader for each message of a burst would cost as much as receiving it.
/// </summary>
internal sealed class SocketReceiver<TMessage>(
    WebSocket socket,
    SocketFrameReader reader,
    SocketFaults faults,
    SocketProtocolGuard<TMessage> protocol,
    SocketLiveness liveness,
    SocketEnding ending,
    SocketInbox<TMessage> inbox)
{
    private const int LargestBurst = 256;

    private readonly List<TMessage> _burst = new(LargestBurst);

    /// <summary>Whether a message came.</summary>
    public bool HasDelivered { get; private set; }

    /// <summary>Receives until the connection ends, and drains it until the server agrees or the last token is cancelled.</summary>
    /// <param name="pushedBack">Frames that came before.</param>
    /// <param name="stopping">The socket is disposed: nobody takes messages any more.</param>
    /// <param name="aborting">Nothing more is to be waited for.</param>
    public async Task RunAsync(Queue<byte[]> pushedBack, CancellationToken stopping, CancellationToken aborting)
    {
        bool isClosed = false;
        try
        {
            while (!ending.IsSet)
            {
                // Without a token, which would cost as much as a third of the frame: at the end the socket is aborted anyway.
                ValueTask<SocketRead> receiving = pushedBack.TryDequeue(out byte[]? earlier)
                    ? new ValueTask<SocketRead>(new SocketRead(SocketReadKind.Text, earlier))
                    : reader.ReceiveAsync(CancellationToken.None);
                bool waits = !receiving.IsCompleted;
                if (_burst.Count == LargestBurst || (_burst.Count > 0 && waits))
                {
                    await PassOnAsync(stopping).ConfigureAwait(false);
                }

                SocketRead read = await receiving.ConfigureAwait(false);
                if (read.Kind != SocketReadKind.Text)
                {
                    isClosed = read.Kind == SocketReadKind.Close;
                    ending.Set(faults.Unusable(read.Kind, socket));
                    break;
                }

                if (waits || _burst.Count == 0)
                {
                    // One look at the clock is enough for a burst.
                    liveness.FrameReceived();
                }

                if (Take(read.Frame, out TMessage? message))
                {
                    _burst.Add(message!);
                }
            }

            await PassOnAsync(stopping).ConfigureAwait(false);
            if (!isClosed)
            {
                await reader.DrainAsync(aborting).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (SocketExceptions.IsTransport(exception))
        {
            // Harmless after the end: then the first reason counts.
            ending.Set(faults.Broken(exception));
            await PassOnAsync(stopping).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Passes on what came, and waits until there is room for it. It came, so it is delivered, also when the connection ends meanwhile; only
    /// the end of the socket drops it.
    /// </summary>
    private async ValueTask PassOnAsync(CancellationToken stopping)
    {
        int passed = inbox.Write(CollectionsMarshal.AsSpan(_burst));
        if (passed < _burst.Count)
        {
            await WaitForReadersAsync(passed, stopping).ConfigureAwait(false);
        }

        _burst.Clear();
    }

    /// <summary>Reads a frame.</summary>
    /// <returns>Whether it is a message.</returns>
    private bool Take(ReadOnlyMemory<byte> bytes, out TMessage? message)
    {
        message = default;
        SocketFrame<TMessage> frame;
        try
        {
            frame = protocol.Read(bytes);
        }
        catch (Exception exception) when (SocketProtocolGuard.IsProtocols(exception))
        {
            ending.Set(faults.Unreadable(exception));
            return false;
        }

        switch (frame.Kind)
        {
            case SocketFrameKind.Message:
                message = frame.Content;
                HasDelivered = true;
                return true;
            case SocketFrameKind.HeartbeatAnswer:
                liveness.HeartbeatAnswered();
                return false;
            case SocketFrameKind.Fault:
                ending.Set(SocketFaults.Fault(frame.Error!));
                return false;
            default:
                return false;
        }
    }

    private async Task WaitForReadersAsync(int passed, CancellationToken stopping)
    {
        liveness.Block();
        try
        {
            while (passed < _burst.Count)
            {
                await inbox.WaitForRoomAsync(stopping).ConfigureAwait(false);
                passed += inbox.Write(CollectionsMarshal.AsSpan(_burst)[passed..]);
            }
        }
        catch (OperationCanceledException)
        {
            ending.Set(SocketEnd.Stopped);
        }
        finally
        {
            liveness.Unblock();
        }
    }
}
