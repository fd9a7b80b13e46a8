using System.Text;

namespace Sdk.Core.Tests.Sockets;

/// <summary>A dialect of texts: <c>pong</c>, <c>fault</c> and <c>ignore</c> mean what they say, <c>throw</c> throws, all else is a message.</summary>
internal sealed class FakeSocketProtocol : SocketProtocol<string>
{
    private int _running;

    public List<SocketClosure> Closures { get; } = [];

    /// <summary>Whether closures are kept.</summary>
    public bool Keeps { get; init; } = true;

    public int Addresses { get; private set; }

    public bool Overlapped { get; private set; }

    public string Heartbeat { get; set; } = "ping";

    public Func<int, CancellationToken, ValueTask<ApiResult<SocketAddress>>> Address { get; set; } =
        static (number, _) => new(ApiResult.Success(new SocketAddress(new Uri($"wss://socket.fake.test/listen?ticket=canary-ticket-{number}"))));

    public Func<SocketConnection, CancellationToken, ValueTask<ApiError?>>? Open { get; set; }

    public Func<SocketClosure, SocketDecision> Decision { get; set; } = static _ => SocketDecision.Reconnect;

    public static ApiError Error(string code, bool isTransient = false) => new()
    {
        Provider = "Fake",
        Operation = "Fake.Listen",
        Code = code,
        Category = ErrorCategory.ProviderFault,
        IsTransient = isTransient,
    };

    public override ValueTask<ApiResult<SocketAddress>> GetAddressAsync(CancellationToken cancellationToken)
    {
        using Run run = Enter();
        return Address(++Addresses, cancellationToken);
    }

    public override ValueTask<ApiError?> OpenAsync(SocketConnection connection, CancellationToken cancellationToken = default)
    {
        using Run run = Enter();
        return Open?.Invoke(connection, cancellationToken) ?? default;
    }

    public override ReadOnlyMemory<byte> CreateHeartbeat()
    {
        using Run run = Enter();
        return Heartbeat == "throw" ? throw new InvalidOperationException("No heartbeat.") : Encoding.UTF8.GetBytes(Heartbeat);
    }

    public override SocketFrame<string> Read(ReadOnlyMemory<byte> frame)
    {
        using Run run = Enter();
        return Encoding.UTF8.GetString(frame.Span) switch
        {
            "pong" => SocketFrame<string>.HeartbeatAnswer,
            "ignore" => SocketFrame<string>.Ignored,
            "fault" => SocketFrame<string>.Fault(Error("fault")),
            "throw" => throw new FormatException("What is this?"),
            var text => SocketFrame<string>.Message(text),
        };
    }

    public override SocketDecision Decide(SocketClosure closure)
    {
        using Run run = Enter();
        lock (Closures)
        {
            if (Keeps)
            {
                Closures.Add(closure);
            }
        }

        return Decision(closure);
    }

    private Run Enter()
    {
        Overlapped |= Interlocked.Increment(ref _running) > 1;
        return new Run(this);
    }

    private readonly struct Run(FakeSocketProtocol protocol) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref protocol._running);
    }
}
