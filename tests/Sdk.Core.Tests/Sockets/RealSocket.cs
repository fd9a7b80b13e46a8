using System.Net.Sockets;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;
using Sdk.TestKit.Sockets;

namespace Sdk.Core.Tests.Sockets;

/// <summary>A socket of a client against a server on loopback, on the clock of the system.</summary>
internal sealed class RealSocket : IAsyncDisposable
{
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false };
    private readonly List<SocketStateChange> _changes = [];
    private int _open;

    public RealSocket(RawSocketServer server, SocketSettings? settings = null, DelegatingHandler? handler = null, bool keeps = true)
    {
        _handler.ConnectCallback = async (context, token) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(context.DnsEndPoint, token);
            MostOpen = Math.Max(MostOpen, Interlocked.Increment(ref _open));
            return new CountedStream(socket, () => Interlocked.Decrement(ref _open));
        };
        HttpMessageHandler first = _handler;
        if (handler is not null)
        {
            handler.InnerHandler = _handler;
            first = handler;
        }

        FakeOptions options = FakeOptions.Valid();
        Pipeline = ApiPipeline.Create(FakeProvider.Create(), options, new ApiClientServices { Handler = first, LoggerFactory = keeps ? Log : null });
        Protocol = new FakeSocketProtocol { Keeps = keeps };
        Protocol.Address = (_, _) => new(ApiResult.Success(new SocketAddress(new Uri($"{server.Address}?ticket=canary-ticket"))));
        Socket = Pipeline.CreateSocket("Fake.Listen", Protocol, settings ?? Quick());
        Socket.StateChanged += (_, change) =>
        {
            lock (_changes)
            {
                if (keeps)
                {
                    _changes.Add(change);
                }
            }
        };
    }

    public LogCollector Log { get; } = new();

    public ApiPipeline Pipeline { get; }

    public FakeSocketProtocol Protocol { get; }

    public ReconnectingSocket<string> Socket { get; }

    /// <summary>The most connections that the client had at a time.</summary>
    public int MostOpen { get; private set; }

    public int Open => Volatile.Read(ref _open);

    public IReadOnlyList<SocketStateChange> Changes
    {
        get
        {
            lock (_changes)
            {
                return [.. _changes];
            }
        }
    }

    /// <summary>Settings that do not wait long.</summary>
    public static SocketSettings Quick() => new() { FirstBackoff = TimeSpan.FromMilliseconds(5), MaximumBackoff = TimeSpan.FromMilliseconds(20) };

    /// <summary>Reads one message.</summary>
    public async Task<string> ReadOneAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (string message in Socket.ReadAllAsync(limit.Token))
        {
            return message;
        }

        return "the socket has ended";
    }

    /// <summary>Waits for the first closure.</summary>
    public async Task<SocketClosure> ReadClosureAsync()
    {
        for (int i = 0; i < 3_000; i++)
        {
            if (Changes.FirstOrDefault(static change => change.Closure is not null) is { } change)
            {
                return change.Closure!;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        throw new TimeoutException("Nothing ended.");
    }

    public async ValueTask DisposeAsync()
    {
        await Socket.DisposeAsync();
        Pipeline.Dispose();
        _handler.Dispose();
        Log.Dispose();
    }

    private sealed class CountedStream(Socket socket, Action closed) : NetworkStream(socket, ownsSocket: true)
    {
        private int _closed;

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (Interlocked.Exchange(ref _closed, 1) == 0)
            {
                closed();
            }
        }
    }
}
