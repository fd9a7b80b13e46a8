using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Sdk.Core.Tests.Sockets;

/// <summary>A WebSocket without a network: a test says what arrives, and sees what is sent.</summary>
internal sealed class FakeWebSocket : WebSocket
{
    private readonly Channel<Incoming> _incoming = Channel.CreateUnbounded<Incoming>();
    private readonly CancellationTokenSource _aborted = new();
    private readonly List<string> _sent = [];
    private Incoming? _current;
    private int _position;
    private int _sending;
    private WebSocketState _state = WebSocketState.Open;
    private WebSocketCloseStatus? _closeStatus;
    private string? _closeDescription;

    private sealed record Incoming(byte[] Bytes, WebSocketMessageType Type, bool IsLast, WebSocketCloseStatus? Code = null, string? Text = null, Exception? Exception = null);

    /// <summary>What happens to a frame that is sent; null for nothing but that it is recorded.</summary>
    public Func<string, CancellationToken, Task>? OnSend { get; set; }

    /// <summary>Whether the server answers a close; a dead one does not.</summary>
    public bool AnswersClose { get; set; } = true;

    public bool IsDisposed { get; private set; }

    public bool SentTwoAtOnce { get; private set; }

    public WebSocketCloseStatus? SentClose { get; private set; }

    public IReadOnlyList<string> Sent
    {
        get
        {
            lock (_sent)
            {
                return [.. _sent];
            }
        }
    }

    public override WebSocketCloseStatus? CloseStatus => _closeStatus;

    public override string? CloseStatusDescription => _closeDescription;

    public override WebSocketState State => _state;

    public override string? SubProtocol => null;

    public FakeWebSocket Push(params string[] texts)
    {
        foreach (string text in texts)
        {
            Push(Encoding.UTF8.GetBytes(text));
        }

        return this;
    }

    public void Push(byte[] bytes, bool isLast = true, WebSocketMessageType type = WebSocketMessageType.Text) => _incoming.Writer.TryWrite(new Incoming(bytes, type, isLast));

    public FakeWebSocket PushClose(int? code = 1000, string? text = null)
    {
        _incoming.Writer.TryWrite(new Incoming([], WebSocketMessageType.Close, true, (WebSocketCloseStatus?)code, text));
        return this;
    }

    public FakeWebSocket PushFailure(Exception? exception = null)
    {
        _incoming.Writer.TryWrite(new Incoming([], WebSocketMessageType.Text, true, Exception: exception ?? new WebSocketException(WebSocketError.ConnectionClosedPrematurely)));
        return this;
    }

    public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_current is null)
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(_aborted.Token, cancellationToken);
            _current = await _incoming.Reader.ReadAsync(both.Token);
            _position = 0;
        }

        Incoming current = _current;
        if (current.Exception is { } exception)
        {
            _state = WebSocketState.Aborted;
            throw exception;
        }

        if (current.Type == WebSocketMessageType.Close)
        {
            _closeStatus = current.Code;
            _closeDescription = current.Text;
            _state = SentClose is null ? WebSocketState.CloseReceived : WebSocketState.Closed;
            return new ValueWebSocketReceiveResult(0, WebSocketMessageType.Close, true);
        }

        int count = Math.Min(buffer.Length, current.Bytes.Length - _position);
        current.Bytes.AsMemory(_position, count).CopyTo(buffer);
        _position += count;
        bool isRead = _position == current.Bytes.Length;
        _current = isRead ? null : current;
        return new ValueWebSocketReceiveResult(count, current.Type, isRead && current.IsLast);
    }

    public override async ValueTask SendAsync(ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        SentTwoAtOnce |= Interlocked.Increment(ref _sending) > 1;
        string text = Encoding.UTF8.GetString(buffer.Span);
        try
        {
            if (OnSend is { } onSend)
            {
                using var both = CancellationTokenSource.CreateLinkedTokenSource(_aborted.Token, cancellationToken);
                await onSend(text, both.Token);
            }

            lock (_sent)
            {
                _sent.Add(text);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _sending);
        }
    }

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        SentClose = closeStatus;
        if (_state == WebSocketState.Open)
        {
            _state = WebSocketState.CloseSent;
            if (AnswersClose)
            {
                PushClose((int)closeStatus);
            }
        }

        return Task.CompletedTask;
    }

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override void Abort()
    {
        _state = WebSocketState.Aborted;
        _aborted.Cancel();
    }

    public override void Dispose()
    {
        IsDisposed = true;
        Abort();
    }

    public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
