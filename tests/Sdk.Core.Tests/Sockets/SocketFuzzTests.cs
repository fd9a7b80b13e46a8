using System.Net.WebSockets;
using System.Text;
using Sdk.Core.Tests.Properties;
using Sdk.TestKit;
using Sdk.TestKit.Sockets;

namespace Sdk.Core.Tests.Sockets;

/// <summary>
/// Damaged frames, the same ones in every run. Each ends a connection at the worst, never the socket, and what was whole is delivered.
/// </summary>
internal sealed class SocketFuzzTests
{
    private const int Mutations = 20_000;
    private const int Sockets = 16;

    private static readonly byte[] Clean =
    [
        .. RawSocket.Frame(1, "one"u8), .. RawSocket.Frame(9, "ping"u8), .. RawSocket.Frame(1, "tw"u8, isLast: false), .. RawSocket.Frame(10, []),
        .. RawSocket.Frame(0, "o"u8), .. RawSocket.Frame(1, Encoding.UTF8.GetBytes(new string('三', 100))), .. RawSocket.Frame(8, [0x03, 0xE8, (byte)'x']),
    ];

    private int _next;

    [Test]
    public async Task W04_no_bytes_bring_the_receive_path_down()
    {
        using var log = new LogCollector();
        FakeSocketProtocol[] protocols = [.. Enumerable.Range(0, Sockets).Select(static _ => new FakeSocketProtocol { Heartbeat = "" })];
        ReconnectingSocket<string>[] sockets = [.. protocols.Select(protocol => Create(protocol, log))];
        int messages = 0;
        var readers = Task.WhenAll(sockets.Select(socket => Task.Run(async () =>
        {
            await foreach (string message in socket.ReadAllAsync())
            {
                Interlocked.Increment(ref messages);
            }
        })));
        foreach (ReconnectingSocket<string> socket in sockets)
        {
            socket.Start();
        }

        Assert.That(() => Volatile.Read(ref _next), Is.GreaterThan(Mutations + (10 * Sockets)).After(120_000, 20));
        Assert.That(sockets.Select(static socket => socket.State), Has.None.EqualTo(SocketState.Stopped));
        await Task.WhenAll(sockets.Select(static socket => socket.DisposeAsync().AsTask()));
        await readers;
        Assert.That(messages, Is.GreaterThan(Mutations), "many messages before the damage are whole");
        Assert.That(log.Entries.Select(static entry => entry.EventId.Id), Has.None.AnyOf(66, 70, 72));
        Assert.That(
            protocols.SelectMany(static protocol => protocol.Closures).Select(static closure => closure.Reason).Distinct(),
            Is.SubsetOf(new[] { SocketClosureReason.Lost, SocketClosureReason.InvalidFrame, SocketClosureReason.ClosedByServer, SocketClosureReason.MessageTooLarge }));
        Assert.That(protocols.Select(static protocol => protocol.Overlapped), Is.All.False);
    }

    private static byte[] Mutate(int number)
    {
        var random = new Random(Repeatable.Seed + number);
        List<byte> bytes = [.. Clean];
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                case 3:
                    bytes.RemoveAt(at);
                    break;
                default:
                    bytes.RemoveRange(at, Math.Min(random.Next(20), bytes.Count - at - 1));
                    break;
            }
        }

        return [.. bytes];
    }

    private ReconnectingSocket<string> Create(FakeSocketProtocol protocol, LogCollector log) => new(
        new SocketContext
        {
            Operation = "Fake.Listen",
            Settings = new SocketSettings { FirstBackoff = TimeSpan.FromMilliseconds(1), MaximumBackoff = TimeSpan.FromMilliseconds(1), MaximumMessageBytes = 4096 },
            Errors = new ErrorFactory("Fake"),
            Time = TimeProvider.System,
            Logger = log.CreateLogger("Fake.Client"),
            Open = (_, _, _) => Task.FromResult(WebSocket.CreateFromStream(
                new Wire(Mutate(Interlocked.Increment(ref _next))), new WebSocketCreationOptions { KeepAliveInterval = TimeSpan.Zero })),
        },
        protocol);

    /// <summary>Brings the bytes in small pieces and takes everything.</summary>
    private sealed class Wire(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 7)], cancellationToken);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => default;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Write(byte[] buffer, int offset, int count)
        {
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
        }
    }
}
