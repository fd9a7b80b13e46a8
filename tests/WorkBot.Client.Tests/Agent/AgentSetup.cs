using System.Globalization;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Sdk.Core;
using Sdk.TestKit;

namespace WorkBot.Client.Tests.Agent;

/// <summary>An agent on a manual clock, whose sessions and reports a test makes.</summary>
internal sealed class AgentSetup : IAsyncDisposable
{
    public const string RobotId = "robot_1";

    private readonly List<ReportCommandResultRequest> _reports = [];
    private readonly List<TimeSpan> _reportTimes = [];
    private readonly List<string> _handled = [];

    public AgentSetup(RobotAgentOptions? options = null)
    {
        Client = new FakeClient(this);
        Agent = new RobotAgent(Client, RobotId, new Handler(this), options, Clock, new Logger<RobotAgent>(Logs));
    }

    public ManualTimeProvider Clock { get; } = new();

    public LogCollector Logs { get; } = new();

    public WorkBotClient Client { get; }

    public RobotAgent Agent { get; }

    /// <summary>The sessions that the agent opened.</summary>
    public List<FakeSession> Sessions { get; } = [];

    public FakeSession Session => Sessions[^1];

    public Func<RobotCommand, CancellationToken, Task<RobotCommandResult>> OnCommand { get; set; } = static (_, _) => Task.FromResult(RobotCommandResult.Success());

    /// <summary>The answer to a report, by its number from 1; null for success.</summary>
    public Func<int, ReportCommandResultRequest, CancellationToken, Task<ApiError?>> OnReport { get; set; } = static (_, _, _) => Task.FromResult<ApiError?>(null);

    /// <summary>Called before a session is opened, by its number from 1.</summary>
    public Action<int> OnConnect { get; set; } = static _ => { };

    public int Connects { get; private set; }

    /// <summary>The ids of the commands that the handler was called for.</summary>
    public IReadOnlyList<string> Handled
    {
        get
        {
            lock (_handled)
            {
                return [.. _handled];
            }
        }
    }

    public IReadOnlyList<ReportCommandResultRequest> Reports
    {
        get
        {
            lock (_reports)
            {
                return [.. _reports];
            }
        }
    }

    /// <summary>When reports were made, in seconds.</summary>
    public IReadOnlyList<double> ReportTimes
    {
        get
        {
            lock (_reports)
            {
                return [.. _reportTimes.Select(static at => at.TotalSeconds)];
            }
        }
    }

    public static ApiError Error(ErrorCategory category, TimeSpan? retryAfter = null, string code = "500") => new()
    {
        Provider = "WorkBot", Operation = "Fake", Code = code, Category = category, RetryAfter = retryAfter,
    };

    public async Task StartAsync()
    {
        await Agent.StartAsync();
        await Pool.SettleAsync();
    }

    /// <summary>Gives commands, and waits until nothing more happens at this moment.</summary>
    public async Task GiveAsync(params string?[] ids)
    {
        foreach (string? id in ids)
        {
            Session.Commands.Writer.TryWrite(new RobotCommand
            {
                CommandId = id, CommandType = RobotCommandType.SendMessage, Parameters = new RobotCommandParameters { Content = "canary-content", TitleList = ["canary-name"] },
            });
        }

        await Pool.SettleAsync();
    }

    public Task AdvanceAsync(double seconds) => Clock.AdvanceAsync(TimeSpan.FromSeconds(seconds));

    public async ValueTask DisposeAsync()
    {
        await Clock.AdvanceUntilAsync(Agent.DisposeAsync().AsTask());
        Logs.Dispose();
    }

    public static string[] Ids(int count) => [.. Enumerable.Range(1, count).Select(static i => i.ToString(CultureInfo.InvariantCulture))];

    private sealed class Handler(AgentSetup setup) : IRobotCommandHandler
    {
        public Task<RobotCommandResult> HandleAsync(RobotCommand command, CancellationToken cancellationToken)
        {
            lock (setup._handled)
            {
                setup._handled.Add(command.CommandId!);
            }

            return setup.OnCommand(command, cancellationToken);
        }
    }

    private sealed class FakeClient(AgentSetup setup) : WorkBotClient
    {
        public override WorkBotRealtimeClient Realtime { get; } = new FakeRealtime(setup);

        public override WorkBotMessagesClient Messages { get; } = new FakeMessages(setup);
    }

    private sealed class FakeMessages(AgentSetup setup) : WorkBotMessagesClient
    {
        public override async Task<ApiResult> ReportResultAsync(ReportCommandResultRequest request, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int number;
            lock (setup._reports)
            {
                setup._reports.Add(request);
                setup._reportTimes.Add(setup.Clock.Elapsed);
                number = setup._reports.Count;
            }

            return await setup.OnReport(number, request, cancellationToken) is { } error ? ApiResult.Failure(error) : ApiResult.Success();
        }
    }

    private sealed class FakeRealtime(AgentSetup setup) : WorkBotRealtimeClient
    {
        public override Task<ApiResult<WorkBotRealtimeSession>> ConnectAsync(
            string robotId, WorkBotRealtimeSettings? settings = null, CancellationToken cancellationToken = default)
        {
            setup.OnConnect(++setup.Connects);
            Assert.That(settings!.KeepTrying, Is.True);
            var session = new FakeSession(robotId) { PollInterval = settings.PollInterval };
            setup.Sessions.Add(session);
            return Task.FromResult(ApiResult.Success<WorkBotRealtimeSession>(session));
        }
    }

    /// <summary>A session whose commands a test makes.</summary>
    internal sealed class FakeSession(string robotId) : WorkBotRealtimeSession
    {
        private SocketState _state = SocketState.Connected;
        private ApiError? _error;

        public override event EventHandler<SocketStateChange>? StateChanged;

        public Channel<RobotCommand> Commands { get; } = Channel.CreateUnbounded<RobotCommand>();

        public TimeSpan? PollInterval { get; init; }

        public bool IsDisposed { get; private set; }

        public override string RobotId => robotId;

        public override SocketState State => _state;

        public override ApiError? Error => _error;

        public override TimeSpan? Latency => null;

        /// <summary>The connection stops for good.</summary>
        public void Stop(ApiError? error)
        {
            _error = error;
            SocketState before = _state;
            _state = SocketState.Stopped;
            StateChanged?.Invoke(this, new SocketStateChange { State = SocketState.Stopped, PreviousState = before, Error = error });
        }

        public override IAsyncEnumerable<RobotCommand> ReadCommandsAsync(CancellationToken cancellationToken = default) => Commands.Reader.ReadAllAsync(cancellationToken);

        public override ValueTask DisposeAsync()
        {
            IsDisposed = true;
            Commands.Writer.TryComplete();
            return default;
        }
    }
}
