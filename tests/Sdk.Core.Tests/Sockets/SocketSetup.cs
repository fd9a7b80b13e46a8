using System.Net.WebSockets;
using System.Text;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Sockets;

/// <summary>A socket on a manual clock whose connections a test makes.</summary>
internal sealed class SocketSetup : IAsyncDisposable
{
    private readonly Func<FakeWebSocket, int, Task>? _connect;
    private readonly List<SocketStateChange> _changes = [];
    private readonly List<string> _messages = [];

    /// <param name="connect">Prepares a connection, by its number from 1; it may throw.</param>
    /// <param name="settings">The settings; null for the defaults.</param>
    /// <param name="jitter">Which part of the variable half of a step is waited: all of it by default.</param>
    public SocketSetup(Func<FakeWebSocket, int, Task>? connect = null, SocketSettings? settings = null, double jitter = 1)
    {
        _connect = connect;
        Socket = new ReconnectingSocket<string>(
            new SocketContext
            {
                Operation = "Fake.Listen",
                Settings = settings ?? new SocketSettings(),
                Errors = new ErrorFactory("Fake"),
                Time = Clock,
                Logger = Log.CreateLogger("Fake.Client"),
                Open = OpenAsync,
                Random = () => jitter,
                Stopping = Client.Token,
            },
            Protocol);
        Socket.StateChanged += (_, change) =>
        {
            lock (_changes)
            {
                _changes.Add(change);
            }
        };
    }

    public SocketSetup(Action<FakeWebSocket, int> connect, SocketSettings? settings = null, double jitter = 1)
        : this((socket, number) =>
        {
            connect(socket, number);
            return Task.CompletedTask;
        }, settings, jitter)
    {
    }

    public ManualTimeProvider Clock { get; } = new();

    public LogCollector Log { get; } = new();

    public CancellationTokenSource Client { get; } = new();

    public FakeSocketProtocol Protocol { get; } = new();

    public ReconnectingSocket<string> Socket { get; }

    /// <summary>The connections that were made.</summary>
    public List<FakeWebSocket> Connections { get; } = [];

    /// <summary>When attempts were made.</summary>
    public List<TimeSpan> Attempts { get; } = [];

    /// <summary>Whether a connection was made while the one before was not disposed yet.</summary>
    public bool HadTwoAtOnce { get; private set; }

    public bool? ExpectedPongs { get; private set; }

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

    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Starts, and waits until nothing more happens at this moment.</summary>
    public async Task<FakeWebSocket> StartAsync()
    {
        Socket.Start();
        await Pool.SettleAsync();
        return Connections.Count > 0 ? Connections[^1] : null!;
    }

    /// <summary>Reads messages into <see cref="Messages"/>.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken = default)
    {
        await foreach (string message in Socket.ReadAllAsync(cancellationToken))
        {
            lock (_messages)
            {
                _messages.Add(message);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Clock.AdvanceUntilAsync(Socket.DisposeAsync().AsTask());
        Client.Dispose();
        Log.Dispose();
    }

    private async Task<WebSocket> OpenAsync(SocketAddress address, bool expectsPongs, CancellationToken cancellationToken)
    {
        ExpectedPongs = expectsPongs;
        Attempts.Add(Clock.Elapsed);
        HadTwoAtOnce |= Connections.Any(static connection => !connection.IsDisposed);
        var socket = new FakeWebSocket();
        if (_connect is not null)
        {
            await _connect(socket, Attempts.Count).WaitAsync(cancellationToken);
        }

        Connections.Add(socket);
        return socket;
    }
}
