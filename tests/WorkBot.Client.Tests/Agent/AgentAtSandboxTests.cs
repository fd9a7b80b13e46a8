using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sdk.Sandbox;
using WorkBot.Client.Tests.Realtime;

namespace WorkBot.Client.Tests.Agent;

/// <summary>The agent against the sandbox.</summary>
internal sealed class AgentAtSandboxTests
{
    [Test]
    public async Task Agent_runs_in_a_host_from_push_to_result()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        WorkBotToken token = bench.Client.Tokens.Find(WorkBotAudience.Robot, bench.RobotId)!;
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.TryAddSingleton<TimeProvider>(bench.Time);
        builder.Services.AddSingleton<ILoggerFactory>(bench.Logs);
        builder.Services.AddWorkBotClient(options => (options.BaseAddress, options.CallsPerMinute) = (bench.Sandbox.BaseAddress, null));
        builder.Services.AddWorkBotAgent(bench.RobotId, static (command, _) => Task.FromResult(RobotCommandResult.Success(command.Parameters!.TitleList)));
        using (IHost host = builder.Build())
        {
            host.Services.GetRequiredService<WorkBotClient>().Tokens.Set(token);
            await host.StartAsync(bench.Limit);
            await bench.Sandbox.WaitForSocketsAsync(1, bench.Limit);
            string id = bench.Queue();
            await bench.UntilAsync(() => bench.Results.Count == 1, "reported");
            WorkBotSandboxResult result = bench.Results.Single();
            Assert.That((result.CommandId, result.ErrorCode, result.SuccessList.Single(), result.IsFromSocket), Is.EqualTo((id, 0, "张三", false)));
            await host.StopAsync(bench.Limit);
            await bench.Sandbox.WaitForSocketsAsync(0, bench.Limit);
        }

        Assert.That(bench.Logs.AllText(), Does.Not.Contain("你好！").And.Not.Contain("张三").And.Not.Contain(token.Value!.Reveal()));
    }

    [Test]
    public async Task Agent_starts_while_the_server_is_down()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        await bench.Sandbox.StopAsync();
        bench.QueueMany(5);
        await using Worker worker = await Worker.StartAsync(bench);
        await bench.Sandbox.StartAsync();
        await bench.UntilAsync(() => bench.Results.Count == 5, "reported");
        worker.AssertEachOnce(5);
    }

    [Test]
    public async Task Agent_polls_while_the_socket_is_down([Values] bool pollTakes)
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync(sandbox => (sandbox.AcceptsSockets, sandbox.PollTakesCommands) = (false, pollTakes));
        await using Worker worker = await Worker.StartAsync(bench);
        for (int i = 1; i <= 3; i++)
        {
            bench.Queue();
            await bench.UntilAsync(() => bench.Results.Count == i, "reported");
        }

        bench.Sandbox.AcceptsSockets = true;
        await bench.Sandbox.WaitForSocketsAsync(1, bench.Limit);
        bench.Queue();
        await bench.UntilAsync(() => bench.Results.Count == 4, "reported");
        worker.AssertEachOnce(4);
    }

    [Test]
    public async Task Agent_waits_for_a_login_and_reports_then()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        var gate = new TaskCompletionSource();
        await using Worker worker = await Worker.StartAsync(bench, (_, _) => gate.Task);
        await bench.Sandbox.WaitForSocketsAsync(1, bench.Limit);
        bench.Queue();
        await bench.UntilAsync(() => worker.Handled.Count == 1, "handled");
        bench.Sandbox.RevokeTokens(WorkBotSandboxAudience.Robot);
        bench.Sandbox.RevokeRefreshTokens();
        gate.SetResult();
        bench.Sandbox.CloseSockets(4011);
        await bench.UntilAsync(() => Worker.HasLogged(bench, 10), "the session ended");
        Assert.That(bench.Results, Is.Empty);

        await bench.ActivateAsync(bench.Client);
        await bench.UntilAsync(() => bench.Results.Count == 1, "reported");
        bench.Queue();
        await bench.UntilAsync(() => bench.Results.Count == 2, "reported");
        await bench.UntilAsync(() => bench.Sandbox.OpenSockets == 1, "connected");
        worker.AssertEachOnce(2);
    }

    [TestCase(4000)]
    [TestCase(4001)]
    public async Task Session_that_stops_for_good_is_opened_anew(int code)
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        await using Worker worker = await Worker.StartAsync(bench);
        await bench.Sandbox.WaitForSocketsAsync(1, bench.Limit);
        bench.Sandbox.CloseSockets(code);
        bench.QueueMany(5);
        await bench.UntilAsync(() => bench.Results.Count == 5, "polled");
        await bench.Sandbox.WaitForSocketsAsync(1, bench.Limit);
        bench.QueueMany(5);
        await bench.UntilAsync(() => bench.Results.Count == 10, "pushed");
        worker.AssertEachOnce(10);
    }

    [Test]
    public async Task Result_that_the_server_refuses_is_given_up()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        await using Worker worker = await Worker.StartAsync(bench);
        await bench.Sandbox.WaitForSocketsAsync(1, bench.Limit);
        bench.Sandbox.Faults.Enqueue("ReportResult", Fault.ReturnCode(400, "参数错误"));
        bench.Sandbox.Faults.Enqueue("ReportResult", Fault.ReturnCode(500, "错误"));
        bench.Queue();
        await bench.UntilAsync(() => Worker.HasLogged(bench, 7), "given up");
        bench.Queue();
        await bench.UntilAsync(() => bench.Results.Count == 1, "repeated");
        worker.AssertEachOnce(2, results: 1);
    }

    /// <summary>An agent that counts how often it was told to do what.</summary>
    internal sealed class Worker : IAsyncDisposable
    {
        private readonly RealtimeBench _bench;

        private Worker(RealtimeBench bench, Func<RobotCommand, CancellationToken, Task>? handle, int concurrency)
        {
            _bench = bench;
            Agent = new RobotAgent(
                bench.Client, bench.RobotId, new Handler(this, handle ?? (static (_, _) => Task.CompletedTask)),
                new RobotAgentOptions { MaximumConcurrency = concurrency, HandlerTimeout = TimeSpan.FromHours(1) }, bench.Time, new Logger<RobotAgent>(bench.Logs));
        }

        public RobotAgent Agent { get; }

        /// <summary>How often the handler was called, by command.</summary>
        public ConcurrentDictionary<string, int> Handled { get; } = new(StringComparer.Ordinal);

        public static async Task<Worker> StartAsync(RealtimeBench bench, Func<RobotCommand, CancellationToken, Task>? handle = null, int concurrency = 4)
        {
            var worker = new Worker(bench, handle, concurrency);
            await worker.Agent.StartAsync(bench.Limit);
            return worker;
        }

        /// <summary>Each command was handled once, and the sandbox recorded its result once.</summary>
        public void AssertEachOnce(int commands, int? results = null)
        {
            Assert.That(Handled, Has.Count.EqualTo(commands));
            Assert.That(Handled.Values, Is.All.EqualTo(1));
            Assert.That(_bench.Results.Select(static result => result.CommandId), Is.Unique);
            Assert.That(_bench.Results, Has.Count.EqualTo(results ?? commands));
        }

        /// <summary>Whether the agent wrote a message.</summary>
        public static bool HasLogged(RealtimeBench bench, int id) =>
            bench.Logs.Entries.Any(entry => entry.EventId.Id == id && entry.Category.EndsWith(nameof(RobotAgent), StringComparison.Ordinal));

        public ValueTask DisposeAsync() => Agent.DisposeAsync();

        private sealed class Handler(Worker worker, Func<RobotCommand, CancellationToken, Task> handle) : IRobotCommandHandler
        {
            public async Task<RobotCommandResult> HandleAsync(RobotCommand command, CancellationToken cancellationToken)
            {
                worker.Handled.AddOrUpdate(command.CommandId!, 1, static (_, count) => count + 1);
                await handle(command, cancellationToken);
                return RobotCommandResult.Success();
            }
        }
    }
}
