using System.Threading.Channels;
using Sdk.Core;
using Sdk.Sandbox;

namespace WorkBot.Client.Tests.Realtime;

/// <summary>Sessions against the sandbox: commands come, whatever happens to the connection.</summary>
internal sealed class SessionTests
{
    [TestCase(WorkBotRealtimeDialect.Query, WorkBotSocketDialect.Seed)]
    [TestCase(WorkBotRealtimeDialect.Query, WorkBotSocketDialect.Both)]
    [TestCase(WorkBotRealtimeDialect.Frame, WorkBotSocketDialect.Authenticate)]
    [TestCase(WorkBotRealtimeDialect.Frame, WorkBotSocketDialect.Both)]
    [TestCase(WorkBotRealtimeDialect.Automatic, WorkBotSocketDialect.Seed)]
    [TestCase(WorkBotRealtimeDialect.Automatic, WorkBotSocketDialect.Both)]
    [TestCase(WorkBotRealtimeDialect.Automatic, WorkBotSocketDialect.Authenticate)]
    public async Task Commands_come_in_every_dialect(WorkBotRealtimeDialect client, WorkBotSocketDialect server)
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync(
            sandbox => (sandbox.SocketDialect, sandbox.AuthenticationTimeout) = (server, TimeSpan.FromSeconds(5)), options => options.RealtimeDialect = client);
        string early = bench.Queue();
        await using WorkBotRealtimeSession session = await bench.ConnectAsync();
        Assert.That(await bench.ReadAsync(session, 1), Is.EqualTo(new[] { early }), "fetched");
        await bench.UntilAsync(() => bench.Sandbox.Robots[bench.RobotId].Status == "online" && session.State == SocketState.Connected, "connected");
        string late = bench.Queue();
        Assert.That(await bench.ReadAsync(session, 1), Is.EqualTo(new[] { late }));
        await bench.UntilAsync(() => session.Latency is not null, "latency");
        Assert.That(session.Latency, Is.GreaterThan(TimeSpan.Zero).And.LessThan(TimeSpan.FromSeconds(30)));
        Assert.That(bench.Sandbox.OpenSockets, Is.EqualTo(1));
    }

    [TestCase(1000, WorkBotRealtimeDialect.Query)]
    [TestCase(1001, WorkBotRealtimeDialect.Query)]
    [TestCase(1011, WorkBotRealtimeDialect.Frame)]
    [TestCase(4006, WorkBotRealtimeDialect.Query)]
    [TestCase(4006, WorkBotRealtimeDialect.Frame)]
    [TestCase(4010, WorkBotRealtimeDialect.Query)]
    [TestCase(4010, WorkBotRealtimeDialect.Frame)]
    [TestCase(4011, WorkBotRealtimeDialect.Query)]
    [TestCase(4029, WorkBotRealtimeDialect.Query)]
    public async Task Connection_comes_back_after_a_close_code_and_nothing_is_lost(int code, WorkBotRealtimeDialect dialect)
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync(
            static sandbox => sandbox.SocketDialect = WorkBotSocketDialect.Both, options => options.RealtimeDialect = dialect);
        await using WorkBotRealtimeSession session = await bench.ConnectAsync();
        ChannelReader<SocketStateChange> changes = RealtimeBench.Watch(session);
        bench.Server.Journal.Clear();
        bench.Sandbox.CloseSockets(code, "test");
        IReadOnlyList<string> queued = bench.QueueMany(3);
        SocketStateChange waiting = await bench.NextAsync(changes, SocketState.Waiting);
        SocketStateChange connected = await bench.NextAsync(changes, SocketState.Connected);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(waiting.Closure!.CloseCode, Is.EqualTo(code));
            Assert.That(waiting.Delay, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(code == 4029 ? 60 : 0.5)));
            Assert.That(connected.GapPossible, Is.True);
            Assert.That(await bench.ReadAsync(session, 3), Is.EquivalentTo(queued));
            Assert.That(bench.Server.Journal.Count("RefreshToken"), Is.EqualTo(code is 4010 or 4011 ? 1 : 0));
            Assert.That(session.Error, Is.Null);
        }
    }

    [TestCase(4000)]
    [TestCase(4001)]
    public async Task Close_code_that_says_we_are_wrong_ends_the_session(int code)
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        await using WorkBotRealtimeSession session = await bench.ConnectAsync();
        bench.Sandbox.CloseSockets(code, "参数错误");
        Assert.That(await bench.ReadAsync(session, 1), Is.Empty);
        Assert.That(session.State, Is.EqualTo(SocketState.Stopped));
        Assert.That(session.Error!.Message, Does.Contain("参数错误"));
    }

    [Test]
    public async Task Refused_refresh_ends_the_session_with_login_required([Values] bool byCode)
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync(sandbox => sandbox.RefusesSocketByCloseCode = byCode);
        await using WorkBotRealtimeSession session = await bench.ConnectAsync();
        bench.Sandbox.RevokeTokens(WorkBotSandboxAudience.Robot);
        bench.Sandbox.RevokeRefreshTokens();
        bench.Sandbox.CloseSockets(4011);
        Assert.That(await bench.ReadAsync(session, 1), Is.Empty);
        Assert.That(session.Error!.Code, Is.EqualTo(WorkBotErrors.LoginRequired));

        await session.DisposeAsync();
        await bench.ActivateAsync(bench.Client);
        await using WorkBotRealtimeSession next = await bench.ConnectAsync();
        Assert.That(next.State, Is.EqualTo(SocketState.Connected));
    }

    [TestCase("abort")]
    [TestCase("half-open")]
    [TestCase("restart")]
    public async Task Connection_comes_back_after_an_accident_and_nothing_is_lost(string accident)
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        await using WorkBotRealtimeSession session = await bench.ConnectAsync();
        ChannelReader<SocketStateChange> changes = RealtimeBench.Watch(session);
        await (accident switch
        {
            "abort" => Run(bench.Sandbox.AbortSockets),
            "half-open" => Run(bench.Sandbox.Freeze),
            _ => bench.Sandbox.StopAsync(),
        });
        IReadOnlyList<string> queued = bench.QueueMany(20);
        SocketStateChange waiting = await bench.NextAsync(changes, SocketState.Waiting);
        await bench.Sandbox.StartAsync();
        Assert.That(await bench.ReadAsync(session, 20), Is.EquivalentTo(queued));
        Assert.That(waiting.Closure!.Reason, Is.EqualTo(accident == "half-open" ? SocketClosureReason.HeartbeatMissed : SocketClosureReason.Lost)
            .Or.EqualTo(accident == "restart" ? SocketClosureReason.ClosedByServer : SocketClosureReason.Lost));
        await bench.UntilAsync(() => session.State == SocketState.Connected, "connected again");
        await bench.UntilAsync(() => bench.Sandbox.OpenSockets == 1, "one socket");

        static Task Run(Action action)
        {
            action();
            return Task.CompletedTask;
        }
    }

    [Test]
    public async Task Commands_come_once_over_socket_fetch_and_polling()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync(static sandbox => sandbox.PushesPendingOnConnect = true);
        await using WorkBotRealtimeSession session = await bench.ConnectAsync(new WorkBotRealtimeSettings { PollInterval = TimeSpan.FromSeconds(1) });
        var expected = new List<string>();
        var found = new List<string>();
        for (int round = 0; round < 6; round++)
        {
            expected.AddRange(bench.QueueMany(5));
            if (round % 2 == 0)
            {
                bench.Sandbox.AbortSockets();
            }
            else
            {
                bench.Sandbox.AcceptsSockets = !bench.Sandbox.AcceptsSockets;
                bench.Sandbox.CloseSockets(1001);
            }

            found.AddRange(await bench.ReadAsync(session, 5));
        }

        Assert.That(found, Is.EquivalentTo(expected));
        int polls = bench.Server.Journal.Count("ListCommands");
        await bench.Server.Journal.WaitForAsync("ListCommands", polls + 2, bench.Limit);
        string last = bench.Queue();
        Assert.That(await bench.ReadAsync(session, 1), Is.EqualTo(new[] { last }), "nothing came twice before it");
    }

    [Test]
    public async Task Unreadable_command_is_fetched()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        await using WorkBotRealtimeSession session = await bench.ConnectAsync();
        await bench.Server.Journal.WaitForAsync("ListCommands", 1, bench.Limit);
        string id = bench.Queue();
        Assert.That(await bench.ReadAsync(session, 1), Is.EqualTo(new[] { id }));
        bench.Sandbox.SendToSockets("""{"type":"command","data":{"commandType":"send_message"}}""");
        await bench.Server.Journal.WaitForAsync("ListCommands", 2, bench.Limit);
        bench.Sandbox.SendFragmented("""{"type":"command","data":{"commandId":"分片","commandParams":{"content":"你好！"}}}""", 7);
        Assert.That(await bench.ReadAsync(session, 1), Is.EqualTo(new[] { "分片" }));
    }

    [Test]
    public async Task Fetch_is_repeated_until_it_works()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync(configure: static options => options.MaxRetries = 0);
        string id = bench.Queue();
        for (int i = 0; i < 3; i++)
        {
            bench.Sandbox.Faults.Enqueue("ListCommands", i == 1 ? Fault.ResetBeforeAnswer : Fault.Status(503));
        }

        await using WorkBotRealtimeSession session = await bench.ConnectAsync();
        Assert.That(await bench.ReadAsync(session, 1), Is.EqualTo(new[] { id }));
        Assert.That(bench.Server.Journal.Count("ListCommands"), Is.EqualTo(4));
    }

    [Test]
    public async Task State_is_told_by_the_session_in_order()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        await using WorkBotRealtimeSession session = await bench.ConnectAsync();
        object? told = null;
        session.StateChanged += (sender, _) => told = sender;
        ChannelReader<SocketStateChange> changes = RealtimeBench.Watch(session);
        EventHandler<SocketStateChange> removed = static (_, _) => Assert.Fail("removed");
        session.StateChanged += removed;
        session.StateChanged -= removed;
        bench.Sandbox.AbortSockets();
        var states = new List<SocketState>();
        while (states.Count < 3)
        {
            states.Add((await changes.ReadAsync(bench.Limit)).State);
        }

        Assert.That(states, Is.EqualTo(new[] { SocketState.Waiting, SocketState.Connecting, SocketState.Connected }));
        Assert.That(told, Is.SameAs(session));
        Assert.That(session.RobotId, Is.EqualTo(bench.RobotId));
        await session.DisposeAsync();
        Assert.That((await bench.NextAsync(changes, SocketState.Stopped)).Error, Is.Null);
    }

    [TestCase(WorkBotRealtimeDialect.Query)]
    [TestCase(WorkBotRealtimeDialect.Frame)]
    public async Task No_token_gets_into_the_log(WorkBotRealtimeDialect dialect)
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync(
            static sandbox => sandbox.SocketDialect = WorkBotSocketDialect.Both, options => options.RealtimeDialect = dialect);
        List<string> secrets = [TokenOf(bench)];
        await using (WorkBotRealtimeSession session = await bench.ConnectAsync())
        {
            ChannelReader<SocketStateChange> changes = RealtimeBench.Watch(session);
            bench.Sandbox.SendToSockets($$$"""{"type":"error","data":{"code":4010,"message":"token={{{secrets[0]}}}"}}""");
            await bench.NextAsync(changes, SocketState.Connected);
            secrets.Add(TokenOf(bench));
            await bench.Sandbox.StopAsync();
            await bench.NextAsync(changes, SocketState.Waiting);
        }

        bench.Client.Tokens.Set(new WorkBotToken
        {
            Audience = WorkBotAudience.Robot, RobotId = bench.RobotId, Value = TestKitSecret(), RefreshToken = null,
        });
        await bench.Sandbox.StartAsync();
        ApiResult<WorkBotRealtimeSession> refused = await bench.Client.Realtime.ConnectAsync(bench.RobotId, cancellationToken: bench.Limit);
        string text = $"{bench.Logs.AllText()}\n{refused.Error}\n{refused.Error!.Exception}";
        Assert.That(refused.Error.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));
        Assert.That(secrets.Distinct().Count(), Is.EqualTo(2));
        Assert.That(secrets.Where(text.Contains), Is.Empty);
        Assert.That(Sdk.TestKit.Canaries.CanarySecrets.All.FindIn(text), Is.Empty, text);

        static string TokenOf(RealtimeBench bench) => bench.Client.Tokens.Find(WorkBotAudience.Robot, bench.RobotId)!.Value!.Reveal();
        static Secret TestKitSecret() => Sdk.TestKit.Canaries.CanarySecrets.All["token"]!;
    }
}
