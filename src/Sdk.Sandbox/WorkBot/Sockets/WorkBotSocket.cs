using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>One connection. What arrives is handed on; what is sent goes through a queue.</summary>
internal sealed class WorkBotSocket : IDisposable
{
    private const int ReadSize = 4096;

    private readonly WorkBotSandbox _sandbox;
    private readonly WorkBotSocketQueue _queue;
    private readonly HttpContext _http;
    private readonly CancellationTokenSource _ending;
    private FreezableStream? _stream;
    private ITimer? _timer;
    private Action? _due;
    private bool _isFrozen;

    public WorkBotSocket(WorkBotSandbox sandbox, HttpContext http, string pathAndQuery, CancellationToken cancellationToken)
    {
        _sandbox = sandbox;
        _queue = new WorkBotSocketQueue(sandbox.Gate);
        _http = http;
        PathAndQuery = pathAndQuery;
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    public string PathAndQuery { get; }

    /// <summary>Whether frames have the shapes of the seed.</summary>
    public bool SpeaksSeed { get; init; }

    /// <summary>The robot at the other end; <see langword="null"/> until it is known.</summary>
    public string? RobotId { get; set; }

    public DateTimeOffset LastHeartbeatAt { get; set; }

    /// <summary>Called for every message that arrives.</summary>
    public required Action<WorkBotSocket, WebSocketMessageType, string> Received { get; init; }

    /// <summary>Called when the other side says goodbye, before it is answered.</summary>
    public required Action<WorkBotSocket> Leaving { get; init; }

    public async Task RunAsync()
    {
        CancellationToken ending = _ending.Token;
        await using FreezableStream stream = new(await SocketUpgrade.AcceptAsync(_http), ending);
        lock (_sandbox.Gate)
        {
            _stream = stream;
            if (_isFrozen) stream.Freeze();
        }

        // No pings of its own: they would follow the clock of the machine.
        WebSocketCreationOptions options = new() { IsServer = true, KeepAliveInterval = TimeSpan.Zero };
        using WebSocket socket = WebSocket.CreateFromStream(stream, options);
        Task sending = _queue.SendAllAsync(socket, ending);
        try
        {
            await ReceiveAllAsync(socket, ending);
            Leaving(this);
            _queue.Close((int?)socket.CloseStatus ?? WorkBotCloseCodes.Normal, socket.CloseStatusDescription);
        }
        catch (Exception error) when (WorkBotSocketQueue.IsOver(error))
        {
            await _ending.CancelAsync();
        }

        await sending;
        if (socket.State != WebSocketState.Closed) _http.Abort();
    }

    public void Send(string text, int fragmentSize = int.MaxValue) => _queue.Send(text, fragmentSize);

    /// <summary>Sends a close frame after what is queued. Nothing is sent after it.</summary>
    public void Close(int code, string? description)
    {
        _queue.Close(code, description);
        Unschedule();
    }

    /// <summary>Resets the TCP connection.</summary>
    public void Abort() => new RawConnection(_http, _ending.Token).Reset();

    /// <summary>Neither reads nor answers from now on, and forgets every deadline.</summary>
    public void Freeze()
    {
        _isFrozen = true;
        _stream?.Freeze();
        Unschedule();
    }

    /// <summary>Sets the only deadline that the connection has. Used under the gate of the sandbox only.</summary>
    public void Schedule(TimeSpan time, Action due)
    {
        Unschedule();
        _due = due;
        _timer = _sandbox.Time.CreateTimer(_ => Expire(due), null, time, Timeout.InfiniteTimeSpan);
    }

    /// <summary>From now on nothing is due. Used under the gate of the sandbox only.</summary>
    public void Unschedule()
    {
        _due = null;
        _timer?.Dispose();
        _timer = null;
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _ending.Dispose();
    }

    private void Expire(Action due)
    {
        lock (_sandbox.Gate)
        {
            // The deadline may have been moved while the timer fired.
            if (ReferenceEquals(_due, due)) due();
        }
    }

    private async Task ReceiveAllAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[ReadSize];
        ArrayBufferWriter<byte> message = new();
        while (true)
        {
            ValueWebSocketReceiveResult part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close) return;
            message.Write(buffer.AsSpan(0, part.Count));
            if (!part.EndOfMessage) continue;
            Received(this, part.MessageType, Encoding.UTF8.GetString(message.WrittenSpan));
            message.ResetWrittenCount();
        }
    }
}
