using System.Globalization;
using System.Threading.Channels;
using Sdk.Core;
using Sdk.Sandbox;
using Sdk.TestKit;

namespace WorkBot.Client.Tests.Realtime;

/// <summary>A client with the token of a robot, at a sandbox; both on a clock that is 20 times as fast as ours.</summary>
internal sealed class RealtimeBench : IAsyncDisposable
{
    public const int Factor = 20;

    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(40));
    private int _earlier;

    private RealtimeBench(SandboxServer server, FastTime time, Action<WorkBotOptions>? configure)
    {
        Server = server;
        Time = time;
        Client = CreateClient(configure);
    }

    public FastTime Time { get; }

    public SandboxServer Server { get; }

    public WorkBotSandbox Sandbox => Server.WorkBot;

    public LogCollector Logs { get; } = new();

    public WorkBotClient Client { get; }

    public string RobotId { get; private set; } = "";

    /// <summary>The results that the sandbox recorded since the start.</summary>
    public IReadOnlyList<WorkBotSandboxResult> Results => [.. Sandbox.Results.Skip(_earlier)];

    /// <summary>The overall limit of a test.</summary>
    public CancellationToken Limit => _limit.Token;

    public static async Task<RealtimeBench> StartAsync(Action<WorkBotSandbox>? sandbox = null, Action<WorkBotOptions>? configure = null)
    {
        var time = new FastTime(Factor);
        SandboxServer server = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = time });
        server.WorkBot.CallsPerMinute = null;
        var bench = new RealtimeBench(server, time, configure);
        bench.RobotId = await bench.ActivateAsync(bench.Client);
        bench.Sandbox.Commands.Clear();
        bench._earlier = bench.Sandbox.Results.Count;
        sandbox?.Invoke(server.WorkBot);
        return bench;
    }

    public WorkBotClient CreateClient(Action<WorkBotOptions>? configure = null)
    {
        var options = new WorkBotOptions { BaseAddress = Sandbox.BaseAddress, CallsPerMinute = null };
        configure?.Invoke(options);
        return WorkBotClient.Create(options, new ApiClientServices { TimeProvider = Time, LoggerFactory = Logs });
    }

    /// <summary>Activates the robot again on its own device, which brings new tokens.</summary>
    public async Task<string> ActivateAsync(WorkBotClient client)
    {
        ApiResult<RobotActivation> activation = await client.Activation.ActivateAsync(
            new ActivateRequest { Code = "3CQ4Z9LE", DeviceInfo = new DeviceInfo { DeviceId = "9774d56d682e549c" } }, Limit);
        return activation.GetValueOrThrow().RobotId!;
    }

    public string Queue(string content = "你好！") => Sandbox.QueueCommand(
        RobotId, "send_message", $$"""{"type":"text","titleList":["张三"],"content":"{{content}}"}""").CommandId;

    public IReadOnlyList<string> QueueMany(int count) => [.. Enumerable.Range(0, count).Select(i => Queue(i.ToString(CultureInfo.InvariantCulture)))];

    public async Task<WorkBotRealtimeSession> ConnectAsync(WorkBotRealtimeSettings? settings = null) =>
        (await Client.Realtime.ConnectAsync(RobotId, settings, Limit)).GetValueOrThrow();

    /// <summary>Reads so many commands.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(WorkBotRealtimeSession session, int count)
    {
        var found = new List<string>();
        await foreach (RobotCommand command in session.ReadCommandsAsync(Limit))
        {
            found.Add(command.CommandId!);
            if (found.Count == count)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>The changes of a session from now on.</summary>
    public static ChannelReader<SocketStateChange> Watch(WorkBotRealtimeSession session)
    {
        var changes = Channel.CreateUnbounded<SocketStateChange>();
        session.StateChanged += (_, change) => changes.Writer.TryWrite(change);
        return changes.Reader;
    }

    /// <summary>Waits for a change to a state.</summary>
    public async Task<SocketStateChange> NextAsync(ChannelReader<SocketStateChange> changes, SocketState state)
    {
        while (true)
        {
            SocketStateChange change = await changes.ReadAsync(Limit);
            if (change.State == state)
            {
                return change;
            }
        }
    }

    /// <summary>Waits until something holds. Looks again when the sandbox received something, or shortly after.</summary>
    public async Task UntilAsync(Func<bool> holds, string what)
    {
        while (!holds())
        {
            if (Limit.IsCancellationRequested)
            {
                Assert.Fail($"{what}\n{Logs.AllText()}");
            }

            int seen = Server.Journal.Count();
            using var soon = CancellationTokenSource.CreateLinkedTokenSource(Limit);
            soon.CancelAfter(TimeSpan.FromMilliseconds(20));
            await Server.Journal.WaitForAsync(seen + 1, soon.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        Pool.ForgetForeignThreads();
        Logs.Dispose();
        _limit.Dispose();
    }
}
