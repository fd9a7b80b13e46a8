using System.Threading.Channels;

namespace Sdk.Core;

/// <summary>Repeatable frames on their way out, in order. They stay until a connection has taken them.</summary>
internal sealed class SocketSendQueue(SocketContext context, SocketFaults faults)
{
    private readonly object _gate = new();
    private readonly LinkedList<PendingSend> _waiting = new();
    private readonly Channel<bool> _arrived = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private bool _closed;

    /// <summary>Sends a frame as soon as a connection takes it.</summary>
    public async Task<ApiError?> SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        var send = new PendingSend(frame);
        lock (_gate)
        {
            if (_closed)
            {
                return faults.NotSent("The socket has ended.");
            }

            if (_waiting.Count >= context.Settings.SendCapacity)
            {
                return faults.NotSent("Too many frames wait to be sent already.", ClientFault.LocalLimit, ErrorCategory.LocalLimit);
            }

            _waiting.AddLast(send.Node);
        }

        _arrived.Writer.TryWrite(true);
        try
        {
            return await send.Outcome.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Remove(send);
        }
    }

    /// <summary>Writes what waits until the connection ends.</summary>
    public async Task PumpAsync(SocketWriter writer, CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            if (Peek() is not { } send)
            {
                try
                {
                    await _arrived.Reader.ReadAsync(ending).ConfigureAwait(false);
                }
                catch (OperationCanceledException)
                {
                    return;
                }

                continue;
            }

            SocketWrite outcome = await writer.WriteAsync(send.Frame).ConfigureAwait(false);
            if (outcome != SocketWrite.Sent)
            {
                send.WasTried |= outcome == SocketWrite.Unknown;
                return;
            }

            Remove(send);
            send.Outcome.TrySetResult(null);
        }
    }

    /// <summary>The socket has ended: what waits is not sent any more.</summary>
    public void Close()
    {
        PendingSend[] left;
        lock (_gate)
        {
            _closed = true;
            left = [.. _waiting];
            _waiting.Clear();
        }

        foreach (PendingSend send in left)
        {
            send.Outcome.TrySetResult(send.WasTried ? faults.MaybeSent() : faults.NotSent("The socket has ended."));
        }
    }

    private PendingSend? Peek()
    {
        lock (_gate)
        {
            return _waiting.First?.Value;
        }
    }

    private void Remove(PendingSend send)
    {
        lock (_gate)
        {
            if (send.Node.List is not null)
            {
                _waiting.Remove(send.Node);
            }
        }
    }

    private sealed class PendingSend
    {
        public PendingSend(ReadOnlyMemory<byte> frame)
        {
            Frame = frame;
            Node = new LinkedListNode<PendingSend>(this);
        }

        public ReadOnlyMemory<byte> Frame { get; }

        public LinkedListNode<PendingSend> Node { get; }

        public TaskCompletionSource<ApiError?> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Whether a connection was lost while the frame was written.</summary>
        public bool WasTried { get; set; }
    }
}
