using System.Net.WebSockets;

namespace Sdk.Core.Tests.Sockets;

/// <summary>When a socket connects again, how long it waits, and when it gives up.</summary>
internal sealed class SocketReconnectTests
{
    [Test]
    public async Task W01_a_clean_close_forever_is_backed_off_to_a_minute()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.Push("hello").PushClose());
        await setup.StartAsync();
        await setup.Clock.AdvanceAsync(TimeSpan.FromMinutes(10));
        TimeSpan[] waits = [.. setup.Attempts.Zip(setup.Attempts.Skip(1), static (one, next) => next - one)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.Attempts, Has.Count.LessThanOrEqualTo(30));
            Assert.That(waits.Take(8).Select(static wait => wait.TotalSeconds), Is.EqualTo(new double[] { 1, 2, 4, 8, 16, 32, 60, 60 }));
            Assert.That(setup.Socket.Reconnects, Is.EqualTo(setup.Attempts.Count - 1));
            Assert.That(setup.HadTwoAtOnce, Is.False);
            Assert.That(setup.Protocol.Closures.Select(static closure => closure.Reason), Is.All.EqualTo(SocketClosureReason.ClosedByServer));
            Assert.That(setup.Protocol.Overlapped, Is.False);
        }
    }

    [Test]
    public async Task Of_each_step_at_least_a_half_is_waited()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.PushClose(), jitter: 0);
        await setup.StartAsync();
        await setup.Clock.AdvanceAsync(TimeSpan.FromMinutes(10));
        TimeSpan[] waits = [.. setup.Attempts.Zip(setup.Attempts.Skip(1), static (one, next) => next - one)];
        Assert.That(waits.Take(8).Select(static wait => wait.TotalSeconds), Is.EqualTo(new[] { 0.5, 1, 2, 4, 8, 16, 30, 30 }));
        Assert.That(setup.Attempts, Has.Count.LessThanOrEqualTo(30));
    }

    [TestCase(60, true, 1, TestName = "The_back_off_starts_anew_after_a_connection_that_lived_and_delivered")]
    [TestCase(59, true, 4, TestName = "The_back_off_goes_on_after_a_connection_that_lived_too_shortly")]
    [TestCase(60, false, 4, TestName = "The_back_off_goes_on_after_a_connection_that_delivered_nothing")]
    public async Task The_back_off(int seconds, bool delivers, int expected)
    {
        await using var setup = new SocketSetup(static (socket, number) =>
        {
            if (number < 3)
            {
                socket.PushFailure();
            }
        });
        await setup.StartAsync();
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(3));
        FakeWebSocket socket = setup.Connections[2];
        for (int second = 0; second < seconds; second++)
        {
            socket.Push(delivers ? "hello" : "ignore");
            await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        socket.PushFailure();
        await setup.Clock.AdvanceAsync(TimeSpan.Zero);
        Assert.That(setup.Changes[^1].Delay, Is.EqualTo(TimeSpan.FromSeconds(expected)));
    }

    [Test]
    public async Task W03_each_attempt_has_a_fresh_ticket_and_a_fatal_close_code_stops()
    {
        await using var setup = new SocketSetup(static (socket, number) => socket.PushClose(number < 3 ? 1001 : 4004, "kicked, token=canary"));
        setup.Protocol.Decision = static closure => closure.CloseCode == 4004 ? SocketDecision.Stop(closure.Error) : SocketDecision.Reconnect;
        await setup.StartAsync();
        Task reading = setup.ReadAsync();
        await setup.Clock.AdvanceUntilAsync(reading);
        await reading;
        await setup.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        SocketStateChange last = setup.Changes[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.Protocol.Addresses, Is.EqualTo(3));
            Assert.That(setup.Attempts, Has.Count.EqualTo(3), "and no more");
            Assert.That(setup.Socket.State, Is.EqualTo(SocketState.Stopped));
            Assert.That(setup.Socket.Error?.Message, Does.Contain("4004").And.Not.Contain("canary"));
            Assert.That(last.State, Is.EqualTo(SocketState.Stopped));
            Assert.That(last.Error, Is.SameAs(setup.Socket.Error));
            Assert.That(last.Closure?.CloseDescription, Does.Contain("kicked").And.Not.Contain("canary"));
            Assert.That(setup.Log.Entries.Count(static entry => entry.EventId.Id == 63), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_transient_error_of_the_ticket_backs_off_and_any_other_one_stops()
    {
        await using var setup = new SocketSetup();
        setup.Protocol.Decision = static closure => throw new AssertionException($"not asked about {closure}");
        setup.Protocol.Address = static (number, _) => new(ApiResult.Failure<SocketAddress>(FakeSocketProtocol.Error($"e{number}", isTransient: number < 4)));
        await setup.StartAsync();
        await setup.Clock.AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.That(setup.Protocol.Addresses, Is.EqualTo(4));
        Assert.That(setup.Socket.Error?.Code, Is.EqualTo("e4"));
        Assert.That(setup.Changes.Where(static change => change.Delay is not null).Select(static change => change.Delay!.Value.TotalSeconds), Is.EqualTo(new double[] { 1, 2, 4 }));
    }

    [Test]
    public async Task The_wait_that_an_error_names_is_kept()
    {
        await using var setup = new SocketSetup();
        setup.Protocol.Address = static (_, _) => new(ApiResult.Failure<SocketAddress>(
            FakeSocketProtocol.Error("busy", isTransient: true) with { RetryAfter = TimeSpan.FromSeconds(90) }));
        await setup.StartAsync();
        Assert.That(setup.Changes[^1].Delay, Is.EqualTo(TimeSpan.FromSeconds(90)));
    }

    [Test]
    public async Task The_wait_that_the_protocol_names_is_kept()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.PushClose());
        setup.Protocol.Decision = static _ => SocketDecision.ReconnectAfter(TimeSpan.FromMinutes(5));
        await setup.StartAsync();
        Assert.That(setup.Changes[^1].Delay, Is.EqualTo(TimeSpan.FromMinutes(5)));
    }

    [Test]
    public async Task A_connect_that_takes_too_long_is_given_up()
    {
        await using var setup = new SocketSetup(static (_, number) => number == 1 ? new TaskCompletionSource().Task : Task.CompletedTask);
        await setup.StartAsync();
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(11));
        Assert.That(setup.Attempts.Select(static at => at.TotalSeconds), Is.EqualTo(new double[] { 0, 11 }));
        Assert.That(setup.Protocol.Closures[0].Error.Category, Is.EqualTo(ErrorCategory.Timeout));
    }

    [Test]
    public async Task States_are_told_in_order_and_say_whether_a_gap_is_possible()
    {
        await using var setup = new SocketSetup(static (socket, number) => _ = number == 1 ? throw new IOException("none") : socket.PushFailure());
        await setup.StartAsync();
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(3.5));
        await setup.Socket.DisposeAsync();
        IReadOnlyList<SocketStateChange> changes = setup.Changes;
        Assert.That(changes.Select(static change => change.State), Is.EqualTo(new[]
        {
            SocketState.Connecting, SocketState.Waiting, SocketState.Connecting, SocketState.Connected, SocketState.Waiting,
            SocketState.Connecting, SocketState.Connected, SocketState.Waiting, SocketState.Stopped,
        }));
        Assert.That(changes.Skip(1).Select(static change => change.PreviousState), Is.EqualTo(changes.Take(changes.Count - 1).Select(static change => change.State)));
        Assert.That(changes.Where(static change => change.State == SocketState.Connected).Select(static change => change.GapPossible), Is.EqualTo(new[] { false, true }));
        Assert.That(changes[^1].Error, Is.Null);
    }

    [Test]
    public async Task A_handler_that_throws_breaks_nothing()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.Push("hello").PushClose());
        setup.Socket.StateChanged += static (_, _) => throw new InvalidOperationException("handler");
        await setup.StartAsync();
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.That(setup.Attempts, Has.Count.GreaterThan(3));
        Assert.That(setup.Changes, Has.Count.GreaterThan(9));
        Assert.That(setup.Log.Entries.Count(static entry => entry.EventId.Id == 67), Is.EqualTo(setup.Changes.Count));
    }

    [Test]
    public async Task A_handler_that_blocks_stops_neither_messages_nor_reconnects()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.Push("hello").PushClose());
        using var blocked = new ManualResetEventSlim();
        setup.Socket.StateChanged += (_, _) => blocked.Wait();
        setup.Socket.Start();
        await Task.WhenAny(setup.ReadAsync(), Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System));
        setup.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That(() => setup.Messages.Count, Is.EqualTo(2).After(5_000, 10));
        blocked.Set();
    }

    [TestCase("address", SocketClosureReason.ConnectFailed)]
    [TestCase("open", SocketClosureReason.OpenRefused)]
    [TestCase("heartbeat", SocketClosureReason.OpenRefused)]
    [TestCase("later heartbeat", SocketClosureReason.InvalidFrame)]
    [TestCase("read", SocketClosureReason.InvalidFrame)]
    [TestCase("decide", SocketClosureReason.ClosedByServer)]
    public async Task A_protocol_that_throws_ends_the_connection_and_not_the_socket(string where, SocketClosureReason reason)
    {
        await using var setup = new SocketSetup((socket, number) => _ = where switch
        {
            "read" => socket.Push("throw"),
            "decide" => socket.PushClose(),
            _ => socket,
        });
        var exception = new FormatException("What is this?");
        if (where == "address")
        {
            setup.Protocol.Address = (_, _) => throw exception;
        }
        else if (where == "open")
        {
            setup.Protocol.Open = (_, _) => throw exception;
        }
        else if (where == "heartbeat")
        {
            setup.Protocol.Heartbeat = "throw";
        }
        else if (where == "decide")
        {
            setup.Protocol.Decision = _ => throw exception;
        }

        await setup.StartAsync();
        setup.Protocol.Heartbeat = where.EndsWith("heartbeat", StringComparison.Ordinal) ? "throw" : "ping";
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(22));
        SocketClosure closure = setup.Changes.First(static change => change.State == SocketState.Waiting).Closure!;
        Assert.That(closure.Reason, Is.EqualTo(reason));
        Assert.That(closure.Error.Exception, where == "decide" ? Is.Null : Is.Not.Null);
        Assert.That(setup.Changes.Count(static change => change.State == SocketState.Connecting), Is.GreaterThan(1));
        Assert.That(setup.Connections.All(static connection => !connection.SentTwoAtOnce), Is.True);
    }

    [Test]
    public async Task A_method_that_ignores_its_token_is_left_behind()
    {
        await using var setup = new SocketSetup(static (_, _) => { });
        var never = new TaskCompletionSource<ApiError?>();
        setup.Protocol.Open = (_, _) => new(never.Task);
        await setup.StartAsync();
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(32));
        Assert.That(setup.Attempts.Select(static at => at.TotalSeconds), Is.EqualTo(new double[] { 0, 31 }));
        Assert.That(setup.Protocol.Closures[0].Error.Category, Is.EqualTo(ErrorCategory.Timeout));
        Assert.That(setup.Connections[0].SentClose, Is.EqualTo(WebSocketCloseStatus.NormalClosure));
    }
}
