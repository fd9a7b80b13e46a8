using System.Runtime.CompilerServices;
using Sdk.Core;
using Sdk.Sandbox;

namespace WorkBot.Client.Tests.Realtime;

/// <summary>Connecting, what becomes of it, and that a robot has one session at a time.</summary>
internal sealed class ConnectTests
{
    [Test]
    public async Task Robot_has_one_session_at_a_time()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        WorkBotRealtimeSession first = await bench.ConnectAsync();
        WorkBotClient view = bench.Client.With(new CallOptions { MaxRetries = 0 });
        Assert.That(() => view.Realtime.ConnectAsync(bench.RobotId), Throws.InvalidOperationException.With.Message.Contains(bench.RobotId));
        Assert.That(first.State, Is.EqualTo(SocketState.Connected), "the first one goes on");
        Assert.That(bench.Server.Journal.Count("ws:connect"), Is.EqualTo(1));

        await first.DisposeAsync();
        await first.DisposeAsync();
        await using WorkBotRealtimeSession second = await bench.ConnectAsync();
        await first.DisposeAsync();
        Assert.That(() => bench.Client.Realtime.ConnectAsync(bench.RobotId), Throws.InvalidOperationException, "the first one cannot end the second");
        await bench.UntilAsync(() => bench.Sandbox.OpenSockets == 1, "one socket");
    }

    [Test]
    public async Task Of_many_that_connect_at_once_one_gets_the_session()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        Task<ApiResult<WorkBotRealtimeSession>>[] tries = [.. Enumerable.Range(0, 20).Select(_ => Task.Run(() => bench.Client.Realtime.ConnectAsync(bench.RobotId)))];
        await Task.WhenAll((IEnumerable<Task>)tries).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Assert.That(tries.Count(static one => one.IsCompletedSuccessfully), Is.EqualTo(1));
        Assert.That(tries.Count(static one => one.Exception?.InnerException is InvalidOperationException), Is.EqualTo(19));
        Assert.That(bench.Server.Journal.Count("ws:connect"), Is.EqualTo(1));
    }

    [Test]
    public async Task Server_that_is_down_fails_and_leaves_nothing_behind()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        await bench.Sandbox.StopAsync();
        ApiResult<WorkBotRealtimeSession> failed = await bench.Client.Realtime.ConnectAsync(bench.RobotId, cancellationToken: bench.Limit);
        Assert.That(failed.Error!.Category, Is.EqualTo(ErrorCategory.Network));
        await bench.Sandbox.StartAsync();
        await using WorkBotRealtimeSession session = await bench.ConnectAsync();
        Assert.That(session.State, Is.EqualTo(SocketState.Connected));
    }

    [Test]
    public async Task Session_that_keeps_trying_is_there_before_the_server()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        await bench.Sandbox.StopAsync();
        using var cancellation = new CancellationTokenSource();
        await using WorkBotRealtimeSession session = (await bench.Client.Realtime.ConnectAsync(
            bench.RobotId, new WorkBotRealtimeSettings { KeepTrying = true }, cancellation.Token)).GetValueOrThrow();
        await cancellation.CancelAsync();
        string id = bench.Queue();
        await bench.Sandbox.StartAsync();
        Assert.That(await bench.ReadAsync(session, 1), Is.EqualTo(new[] { id }));
    }

    [Test]
    public async Task Robot_without_a_token_must_log_in()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        ApiResult<WorkBotRealtimeSession> result = await bench.Client.Realtime.ConnectAsync("robot_unknown", cancellationToken: bench.Limit);
        Assert.That(result.Error!.Code, Is.EqualTo(WorkBotErrors.LoginRequired));
    }

    [TestCase(WorkBotRealtimeDialect.Query, WorkBotSocketDialect.Seed)]
    [TestCase(WorkBotRealtimeDialect.Frame, WorkBotSocketDialect.Authenticate)]
    [TestCase(WorkBotRealtimeDialect.Automatic, WorkBotSocketDialect.Seed)]
    public async Task Refused_token_is_renewed_before_connecting_fails(WorkBotRealtimeDialect client, WorkBotSocketDialect server)
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync(sandbox => sandbox.SocketDialect = server, options => options.RealtimeDialect = client);
        bench.Sandbox.RevokeTokens(WorkBotSandboxAudience.Robot);
        await using WorkBotRealtimeSession session = await bench.ConnectAsync();
        Assert.That(session.State, Is.EqualTo(SocketState.Connected));
        Assert.That(bench.Server.Journal.Count("RefreshToken"), Is.EqualTo(1));
    }

    [Test]
    public async Task Automatic_client_finds_the_dialect_of_a_server_that_refuses_the_address()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync(
            static sandbox => sandbox.SocketDialect = WorkBotSocketDialect.Authenticate, static options => options.RealtimeDialect = WorkBotRealtimeDialect.Automatic);
        bench.Sandbox.Faults.Enqueue("ws:connect", Fault.Status(401));
        await using WorkBotRealtimeSession session = await bench.ConnectAsync();
        await bench.Server.Journal.WaitForAsync("ws:authenticate", 1, bench.Limit);
        Assert.That(bench.Server.Journal.Count("RefreshToken"), Is.Zero);
    }

    [TestCase(400, ErrorCategory.InvalidRequest)]
    [TestCase(403, ErrorCategory.PermissionDenied)]
    [TestCase(404, ErrorCategory.NotFound)]
    [TestCase(429, ErrorCategory.RateLimited)]
    [TestCase(503, ErrorCategory.ProviderBusy)]
    public async Task Refused_upgrade_is_told(int status, ErrorCategory category)
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        bench.Sandbox.Faults.Always("ws:connect", Fault.Status(status));
        ApiResult<WorkBotRealtimeSession> result = await bench.Client.Realtime.ConnectAsync(bench.RobotId, cancellationToken: bench.Limit);
        Assert.That((result.Error!.Category, result.Error.HttpStatus), Is.EqualTo((category, (int?)status)));
        Assert.That(bench.Server.Journal.Count("ws:connect"), Is.EqualTo(1));
    }

    [Test]
    public async Task Cancelled_connecting_leaves_nothing_behind()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        bench.Sandbox.Faults.Enqueue("ws:connect", Fault.NeverAnswers);
        using var cancellation = new CancellationTokenSource();
        Task<ApiResult<WorkBotRealtimeSession>> connecting = bench.Client.Realtime.ConnectAsync(bench.RobotId, cancellationToken: cancellation.Token);
        await bench.Server.Journal.WaitForAsync("ws:connect", 1, bench.Limit);
        await cancellation.CancelAsync();
        Assert.That(async () => await connecting, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => bench.Client.Realtime.ConnectAsync(bench.RobotId, cancellationToken: cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
        await using WorkBotRealtimeSession session = await bench.ConnectAsync();
        await bench.UntilAsync(() => bench.Sandbox.OpenSockets == 1, "one socket");
    }

    [Test]
    public async Task Client_that_is_disposed_ends_connecting()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        bench.Sandbox.Faults.Enqueue("ws:connect", Fault.NeverAnswers);
        Task<ApiResult<WorkBotRealtimeSession>> connecting = bench.Client.Realtime.ConnectAsync(bench.RobotId, cancellationToken: bench.Limit);
        await bench.Server.Journal.WaitForAsync("ws:connect", 1, bench.Limit);
        bench.Client.Dispose();
        Assert.That(async () => await connecting, Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(() => bench.Client.Realtime.ConnectAsync(bench.RobotId), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Client_that_is_disposed_ends_its_sessions()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        WorkBotRealtimeSession session = await bench.ConnectAsync();
        Task<IReadOnlyList<string>> reading = bench.ReadAsync(session, 1);
        bench.Client.Dispose();
        Assert.That(await reading, Is.Empty);
        Assert.That(session.Error, Is.Null);
        await bench.Sandbox.WaitForSocketsAsync(0, bench.Limit);
        await session.DisposeAsync();
    }

    [Test]
    public async Task Bad_arguments_are_refused_and_leave_nothing_behind()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        Assert.That(() => bench.Client.Realtime.ConnectAsync(" "), Throws.ArgumentException);
        Assert.That(
            () => bench.Client.Realtime.ConnectAsync(bench.RobotId, new WorkBotRealtimeSettings { PollInterval = TimeSpan.FromMilliseconds(999) }),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
        await using WorkBotRealtimeSession session = await bench.ConnectAsync();
    }

    [Test]
    public async Task Sessions_can_be_faked()
    {
        WorkBotClient client = new FakeClient();
        await using WorkBotRealtimeSession session = (await client.Realtime.ConnectAsync("robot")).GetValueOrThrow();
        var ids = new List<string?>();
        await foreach (RobotCommand command in session.ReadCommandsAsync())
        {
            ids.Add(command.CommandId);
        }

        Assert.That(ids, Is.EqualTo(new[] { "c-1", "c-2" }));
    }

    private sealed class FakeClient : WorkBotClient
    {
        public override WorkBotRealtimeClient Realtime { get; } = new FakeRealtime();
    }

    private sealed class FakeRealtime : WorkBotRealtimeClient
    {
        public override Task<ApiResult<WorkBotRealtimeSession>> ConnectAsync(
            string robotId, WorkBotRealtimeSettings? settings = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(ApiResult.Success<WorkBotRealtimeSession>(new FakeSession(robotId)));
    }

    private sealed class FakeSession(string robotId) : WorkBotRealtimeSession
    {
        public override event EventHandler<SocketStateChange>? StateChanged;

        public override string RobotId => robotId;

        public override SocketState State => StateChanged is null ? SocketState.Connected : SocketState.Stopped;

        public override ApiError? Error => null;

        public override TimeSpan? Latency => null;

        public override async IAsyncEnumerable<RobotCommand> ReadCommandsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            yield return new RobotCommand { CommandId = "c-1" };
            yield return new RobotCommand { CommandId = "c-2" };
        }

        public override ValueTask DisposeAsync() => default;
    }
}
