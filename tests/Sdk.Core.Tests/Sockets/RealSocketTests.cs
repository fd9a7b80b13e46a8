using System.Diagnostics.Metrics;
using System.Text;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit.Sockets;

namespace Sdk.Core.Tests.Sockets;

/// <summary>A socket that belongs to a client: connections, ends, secrets, metrics.</summary>
internal sealed class RealSocketTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private sealed class CountingHandler : DelegatingHandler
    {
        public int Count { get; private set; }

        public Func<HttpRequestMessage, Exception>? Failure { get; init; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return Failure is null ? base.SendAsync(request, cancellationToken) : throw Failure(request);
        }
    }

    [Test]
    public async Task Messages_go_both_ways_through_the_handlers_of_the_client()
    {
        await using var server = new RawSocketServer(static async socket =>
        {
            await socket.AcceptAsync();
            await socket.EchoAsync();
        });
        var handler = new CountingHandler();
        await using var real = new RealSocket(server, handler: handler);
        real.Protocol.Address = (_, _) => new(ApiResult.Success(new SocketAddress(new Uri(server.Address.AbsoluteUri.Replace("ws:", "http:", StringComparison.Ordinal)))
        {
            Headers = [new("X-Token", "canary-header")],
        }));
        real.Socket.Start();
        Assert.That((await real.Socket.SendAsync("你好"u8.ToArray(), repeatable: true)).IsSuccess, Is.True);
        Assert.That(await real.ReadOneAsync(), Is.EqualTo("你好"));
        Assert.That(handler.Count, Is.EqualTo(1));
        Assert.That(server.Requests[0], Does.StartWith("GET /socket HTTP/1.1").And.Contain("X-Token: canary-header"));
        Assert.That(real.Log.AllText(), Does.Not.Contain("canary"));
    }

    [Test]
    public async Task The_end_of_the_client_ends_its_socket_in_order()
    {
        var code = new TaskCompletionSource<int?>();
        await using var server = new RawSocketServer(async socket =>
        {
            await socket.AcceptAsync();
            await socket.SendTextAsync("hello");
            code.SetResult(await socket.ReadCloseAsync());
        });
        await using var real = new RealSocket(server);
        real.Socket.Start();
        await real.ReadOneAsync();
        real.Pipeline.Dispose();
        Assert.That(await code.Task.WaitAsync(Limit, TimeProvider.System), Is.EqualTo(1000));
        Assert.That(await real.ReadOneAsync(), Is.EqualTo("the socket has ended"));
        await real.Socket.DisposeAsync();
        Assert.That(real.Open, Is.Zero);
        Assert.That(() => real.Pipeline.CreateSocket("Fake.Listen", new FakeSocketProtocol()), Throws.InstanceOf<ObjectDisposedException>());
    }

    [TestCase("no answer to the upgrade")]
    [TestCase("no answer to the close")]
    [TestCase("a flood")]
    [TestCase("a peer that reads nothing")]
    public async Task A_socket_ends_within_five_seconds(string peer)
    {
        await using var server = new RawSocketServer(async socket =>
        {
            if (peer != "no answer to the upgrade")
            {
                await socket.AcceptAsync();
            }

            byte[] frame = RawSocket.Frame(1, Encoding.ASCII.GetBytes(new string('x', 10_000)));
            while (peer == "a flood")
            {
                await socket.SendAsync(frame);
            }

            await (peer == "a peer that reads nothing" ? Task.Delay(TimeSpan.FromSeconds(8), TimeProvider.System) : socket.HangAsync());
        });
        await using var real = new RealSocket(server);
        real.Socket.Start();
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System);
        Task<ApiResult>? send = peer == "a peer that reads nothing" ? real.Socket.SendAsync(new byte[50_000_000], repeatable: false) : null;
        long since = TimeProvider.System.GetTimestamp();
        await real.Socket.DisposeAsync();
        Assert.That(TimeProvider.System.GetElapsedTime(since), Is.LessThan(Limit));
        Assert.That(real.Open, Is.Zero);
        Assert.That(send is null || (await send).Error?.OutcomeUnknown == true, Is.True);
    }

#if NET9_0_OR_GREATER
    [Test]
    public async Task W02_without_heartbeats_the_platform_notices_a_half_open_peer()
    {
        await using var server = new RawSocketServer(static async socket =>
        {
            await socket.AcceptAsync();
            await socket.HangAsync();
        });
        await using var real = new RealSocket(server, new SocketSettings { KeepAlive = TimeSpan.FromMilliseconds(400) });
        real.Protocol.Heartbeat = "";
        real.Socket.Start();
        SocketClosure closure = await real.ReadClosureAsync();
        Assert.That(closure.Reason, Is.EqualTo(SocketClosureReason.HeartbeatMissed), closure.Error.Exception?.ToString());
    }
#endif

    [Test]
    public async Task S01_a_ticket_in_the_address_reaches_no_log_no_error_and_no_exception(
        [Values("refused", "closed", "reset", "handler", "protocol")] string fault)
    {
        await using var server = new RawSocketServer(async socket =>
        {
            if (fault == "refused")
            {
                await socket.RefuseAsync(403, "X-Ticket: canary-ticket\r\n");
                return;
            }

            await socket.AcceptAsync();
            await (fault == "closed" ? socket.SendCloseAsync(4001, "ticket=canary-ticket is over") : Task.CompletedTask);
            socket.Reset();
        });
        var handler = new CountingHandler { Failure = fault == "handler" ? static request => new HttpRequestException($"GET {request.RequestUri} failed") : null };
        await using var real = new RealSocket(server, handler: handler);
        if (fault == "protocol")
        {
            real.Protocol.Open = static (_, _) => throw new InvalidOperationException("ticket=canary-ticket");
        }

        real.Socket.Start();
        SocketClosure closure = await real.ReadClosureAsync();
        await real.Socket.DisposeAsync();
        Assert.That(real.Log.Entries, Is.Not.Empty);
        string shown = $"{real.Log.AllText()}\n{closure}\n{closure.CloseDescription}\n{closure.Error}\n{closure.Error.Describe()}\n{closure.Error.Exception}\n{closure.Error.ToException()}";
        Assert.That(shown, Does.Contain("/socket").And.Not.Contain("canary"));
    }

    [Test]
    public async Task Reconnects_are_counted_by_operation_and_reason()
    {
        string package = $"Fake.Client.{Guid.NewGuid():N}";
        var counted = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == package && instrument.Name == "sdk.client.socket.reconnects")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            lock (counted)
            {
                counted.Add($"{value} {string.Join(' ', tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}"))}");
            }
        });
        listener.Start();
        await using var server = new RawSocketServer(static socket => socket.RefuseAsync(503));
        using var pipeline = ApiPipeline.Create(FakeProvider.Create(packageName: package), FakeOptions.Valid());
        var protocol = new FakeSocketProtocol { Address = (_, _) => new(ApiResult.Success(new SocketAddress(server.Address))) };
        await using ReconnectingSocket<string> socket = pipeline.CreateSocket("Fake.Listen", protocol, RealSocket.Quick());
        socket.Start();
        Assert.That(() => server.Requests.Count, Is.GreaterThan(2).After(10_000, 5));
        await socket.DisposeAsync();
        lock (counted)
        {
            Assert.That(counted, Is.Not.Empty.And.All.EqualTo("1 operation=Fake.Listen reason=ConnectFailed"));
        }
    }

    [Test]
    public void Nonsense_is_refused_when_a_socket_is_made()
    {
        using var pipeline = ApiPipeline.Create(FakeProvider.Create(), FakeOptions.Valid());
        Assert.That(() => pipeline.CreateSocket(" ", new FakeSocketProtocol()), Throws.ArgumentException);
        Assert.That(() => pipeline.CreateSocket<string>("Fake.Listen", null!), Throws.ArgumentNullException);
    }
}
