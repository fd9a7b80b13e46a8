using System.Text;
using Sdk.TestKit.Sockets;

namespace Sdk.Core.Tests.Sockets;

/// <summary>What servers do to real sockets: each fault ends one connection, and the next one works.</summary>
internal sealed class RealSocketFaultTests
{
    private const int Megabyte = 1024 * 1024;

    private static readonly Dictionary<string, Func<RawSocket, Task>> Faults = new(StringComparer.Ordinal)
    {
        ["a reset in the middle of a frame"] = static async socket =>
        {
            await socket.SendAsync(RawSocket.Frame(1, new byte[100]).AsMemory(0, 20));
            socket.Reset();
        },
        ["a message of 2 MB"] = static socket => socket.SendAsync(RawSocket.Frame(1, Encoding.ASCII.GetBytes(new string('x', 2 * Megabyte)))),
        ["text that is not UTF-8"] = static socket => socket.SendAsync(RawSocket.Frame(1, [0xC3, 0x28])),
        ["a masked frame"] = static socket => socket.SendAsync(RawSocket.Frame(1, "hello"u8, masked: true)),
        ["10,000 fragments"] = static async socket =>
        {
            await socket.SendAsync(RawSocket.Frame(1, "x"u8, isLast: false));
            byte[] rest = [.. Enumerable.Repeat(RawSocket.Frame(0, "x"u8, isLast: false), 9_999).SelectMany(static frame => frame)];
            await socket.SendAsync(rest);
        },
        ["a reserved opcode"] = static socket => socket.SendAsync(RawSocket.Frame(3, "hello"u8)),
        ["a continuation of nothing"] = static socket => socket.SendAsync(RawSocket.Frame(0, "hello"u8)),
        ["a binary frame"] = static socket => socket.SendAsync(RawSocket.Frame(2, "hello"u8)),
        ["a close"] = static socket => socket.SendCloseAsync(4001, "later"),
    };

    [TestCase("a reset in the middle of a frame", SocketClosureReason.Lost, null)]
    [TestCase("a message of 2 MB", SocketClosureReason.MessageTooLarge, 1009)]
    [TestCase("text that is not UTF-8", SocketClosureReason.InvalidFrame, 1007)]
    [TestCase("a masked frame", SocketClosureReason.InvalidFrame, 1002)]
    [TestCase("10,000 fragments", SocketClosureReason.MessageTooLarge, 1009)]
    [TestCase("a reserved opcode", SocketClosureReason.InvalidFrame, 1002)]
    [TestCase("a continuation of nothing", SocketClosureReason.InvalidFrame, 1002)]
    [TestCase("a binary frame", SocketClosureReason.InvalidFrame, 1003)]
    [TestCase("a close", SocketClosureReason.ClosedByServer, 1000)]
    public async Task W04(string fault, SocketClosureReason reason, int? told)
    {
        var code = new TaskCompletionSource<int?>();
        await using var server = new RawSocketServer(async socket =>
        {
            await socket.AcceptAsync();
            if (socket.Index == 1)
            {
                try
                {
                    await Faults[fault](socket);
                }
                finally
                {
                    code.TrySetResult(await socket.ReadCloseAsync());
                }
            }
            else
            {
                await socket.SendTextAsync("alive");
                await socket.EchoAsync();
            }
        });
        await using var real = new RealSocket(server);
        real.Socket.Start();
        Assert.That(await real.ReadOneAsync(), Is.EqualTo("alive"));
        SocketClosure closure = await real.ReadClosureAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(closure.Reason, Is.EqualTo(reason), closure.ToString());
            Assert.That(await code.Task, Is.EqualTo(told));
            Assert.That(real.Socket.Reconnects, Is.EqualTo(1));
            Assert.That(real.MostOpen, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task W04_memory_stays_bounded_however_much_a_server_sends()
    {
        byte[] large = RawSocket.Frame(1, Encoding.ASCII.GetBytes(new string('x', 2 * Megabyte)));
        await using var server = new RawSocketServer(async socket =>
        {
            await socket.AcceptAsync();
            if (socket.Index <= 20)
            {
                await socket.SendAsync(large);
                await socket.ReadCloseAsync();
            }
            else
            {
                await socket.SendTextAsync("alive");
                await socket.EchoAsync();
            }
        });
        await using var real = new RealSocket(server);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        real.Socket.Start();
        Assert.That(await real.ReadOneAsync(), Is.EqualTo("alive"));
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(8 * Megabyte), "20 messages of 2 MB passed");
    }

    [TestCase(401, ErrorCategory.CredentialsRejected)]
    [TestCase(403, ErrorCategory.PermissionDenied)]
    [TestCase(503, ErrorCategory.ProviderBusy)]
    [TestCase(302, ErrorCategory.ProviderFault)]
    [TestCase(200, ErrorCategory.ProviderFault)]
    public async Task A_refused_upgrade_tells_its_status_and_is_not_followed(int status, ErrorCategory category)
    {
        await using var server = new RawSocketServer(socket => socket.RefuseAsync(status, "Location: /elsewhere\r\nRetry-After: 77\r\n"));
        await using var real = new RealSocket(server);
        real.Protocol.Decision = static closure => SocketDecision.Stop(closure.Error);
        real.Socket.Start();
        await real.ReadOneAsync();
        SocketClosure closure = await real.ReadClosureAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(closure.Reason, Is.EqualTo(SocketClosureReason.ConnectFailed));
            Assert.That(closure.HttpStatus, Is.EqualTo(status));
            Assert.That(closure.Error.HttpStatus, Is.EqualTo(status));
            Assert.That(closure.Error.Category, Is.EqualTo(category));
            Assert.That(closure.Error.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(77)));
            Assert.That(server.Requests, Has.Count.EqualTo(1));
            Assert.That(real.Open, Is.Zero);
        }
    }

    [Test]
    public async Task A_certificate_that_nobody_trusts_is_a_TLS_failure()
    {
        await using var server = new RawSocketServer(static socket => socket.AcceptAsync(), TestKit.Faults.TestCertificates.Good);
        await using var real = new RealSocket(server);
        real.Protocol.Decision = static closure => SocketDecision.Stop(closure.Error);
        real.Socket.Start();
        await real.ReadOneAsync();
        Assert.That(real.Socket.Error?.Category, Is.EqualTo(ErrorCategory.Tls));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task Nobody_listening_is_a_network_failure_that_passes()
    {
        var server = new RawSocketServer(static _ => Task.CompletedTask);
        await server.DisposeAsync();
        await using var real = new RealSocket(server);
        real.Socket.Start();
        SocketClosure closure = await real.ReadClosureAsync();
        Assert.That(closure.Error.Category, Is.EqualTo(ErrorCategory.Network));
        Assert.That(closure.Error.Message, Does.Contain("ConnectionRefused"));
        Assert.That(closure.Error.IsTransient, Is.True);
    }

    [Test]
    public async Task W08_a_thousand_drops_leave_nothing_behind()
    {
        await using var server = new RawSocketServer(static async socket =>
        {
            await socket.AcceptAsync();
            await socket.SendTextAsync($"{socket.Index}");
            socket.Reset();
        });
        await using var real = new RealSocket(server, new SocketSettings { FirstBackoff = TimeSpan.FromMilliseconds(1), MaximumBackoff = TimeSpan.FromMilliseconds(1) }, keeps: false);
        real.Socket.Start();
        Task reading = Task.Run(async () =>
        {
            await foreach (string _ in real.Socket.ReadAllAsync())
            {
            }
        });
        long before = await MeasureAsync(200);
        long after = await MeasureAsync(1_200);
        Assert.That(after - before, Is.LessThan(Megabyte));
        Assert.That(real.MostOpen, Is.EqualTo(1));
        await real.Socket.DisposeAsync();
        await reading;

        // A connection that was being made belongs to the pool of the handler, and ends with it.
        await real.DisposeAsync();
        Assert.That(() => real.Open, Is.Zero.After(5_000, 10));

        async Task<long> MeasureAsync(int connections)
        {
            while (real.Socket.Reconnects < connections)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }

            return GC.GetTotalMemory(forceFullCollection: true);
        }
    }
}
