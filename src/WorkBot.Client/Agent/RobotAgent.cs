using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>
/// A robot: receives its commands over the WebSocket, and over REST while that is down, has a handler carry out each one once, and reports
/// what became of it. A hosted service; also runs without a host by <see cref="StartAsync"/> and <see cref="DisposeAsync"/>. The client
/// must have the robot's token, by <see cref="WorkBotActivationClient.ActivateAsync"/> or <see cref="WorkBotTokens.Set"/>.
/// </summary>
public sealed class RobotAgent : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan ReopenDelay = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _reading = new();
    private readonly CancellationTokenSource _working = new();
    private readonly object _gate = new();
    private readonly WorkBotClient _client;
    private readonly CommandRunner _runner;
    private readonly ResultReporter _reporter;
    private readonly CommandLedger _commands;
    private readonly int _concurrency;
    private readonly TimeSpan _pollInterval;
    private readonly TimeSpan _shutdownTimeout;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private Task? _running;
    private Task? _stopping;

    /// <summary>Makes an agent that does nothing yet.</summary>
    /// <param name="client">The client that has the robot's token; it stays the caller's.</param>
    /// <param name="robotId">The robot.</param>
    /// <param name="handler">Carries out the commands.</param>
    /// <param name="options">How the agent works; null for the defaults. Read once.</param>
    /// <param name="timeProvider">Where it takes the time from; null for where the client does.</param>
    /// <param name="logger">Where it logs; null for nowhere.</param>
    public RobotAgent(
        WorkBotClient client,
        string robotId,
        IRobotCommandHandler handler,
        RobotAgentOptions? options = null,
        TimeProvider? timeProvider = null,
        ILogger<RobotAgent>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(robotId);
        ArgumentNullException.ThrowIfNull(handler);
        options ??= new RobotAgentOptions();
        RobotId = robotId;
        _client = client;
        _concurrency = options.MaximumConcurrency;
        _pollInterval = options.PollInterval;
        _shutdownTimeout = options.ShutdownTimeout;
        _time = timeProvider ?? client.TimeProvider;
        _logger = logger ?? (ILogger)NullLogger.Instance;
        _runner = new CommandRunner(handler, options.HandlerTimeout, _time, _logger);
        _reporter = new ResultReporter(client.Messages, robotId, _time, _logger);
        _commands = new CommandLedger(_time);
    }

    /// <summary>
    /// Raised after each change of the connection's state, of one session after the other: handlers run in order, on a task of their own, and
    /// what one throws is logged.
    /// </summary>
    public event EventHandler<SocketStateChange>? StateChanged;

    /// <summary>The robot.</summary>
    public string RobotId { get; }

    /// <summary>The present session, for its state and latency; null before the start and between two sessions.</summary>
    public WorkBotRealtimeSession? Session { get; private set; }

    /// <summary>Starts, whether the server can be reached or not.</summary>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="InvalidOperationException">The agent was started before.</exception>
    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping is not null, this);
            if (_running is not null)
            {
                throw new InvalidOperationException("The agent was started before.");
            }

            // The agent outlives whoever starts it, and must not carry that one's context.
            using AsyncFlowControl flow = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
            RobotAgentLog.Started(_logger, RobotId);
            _running = Task.Run(RunAsync, CancellationToken.None);
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Stops: takes no further command, lets those under way go on for <see cref="RobotAgentOptions.ShutdownTimeout"/>, reports what is done,
    /// and ends the session. An agent is started once.
    /// </summary>
    /// <param name="cancellationToken">Cancels what is under way at once.</param>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        using CancellationTokenRegistration hurry = cancellationToken.UnsafeRegister(static working => ((CancellationTokenSource)working!).Cancel(), _working);
        await BeginStop().ConfigureAwait(false);
    }

    /// <summary>Stops like <see cref="StopAsync"/>.</summary>
    public ValueTask DisposeAsync() => new(BeginStop());

    private Task BeginStop()
    {
        lock (_gate)
        {
            return _stopping ??= EndAsync(_running ?? Task.CompletedTask);
        }
    }

    private async Task EndAsync(Task running)
    {
        await _reading.CancelAsync().ConfigureAwait(false);
        await running.WaitAsync(_shutdownTimeout, _time, _working.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _working.CancelAsync().ConfigureAwait(false);
        await running.ConfigureAwait(false);
        _reporter.Dispose();
        RobotAgentLog.Stopped(_logger, RobotId);
    }

    /// <summary>One session after another; as a rule the first one lasts. Never fails.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A robot goes on, whatever happens; it is logged.")]
    private async Task RunAsync()
    {
        while (!_reading.IsCancellationRequested)
        {
            try
            {
                await ServeAsync().ConfigureAwait(false);
                continue;
            }
            catch (ObjectDisposedException exception)
            {
                RobotAgentLog.ClientDisposed(_logger, RobotId, exception);
                break;
            }
            catch (Exception exception)
            {
                RobotAgentLog.SessionFailed(_logger, RobotId, ReopenDelay, Redactor.Redact(exception));
            }

            await Task.Delay(ReopenDelay, _time, _reading.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await _reporter.WhenAllAsync().ConfigureAwait(false);
    }

    /// <summary>Lives as long as one session, and a while longer when its connection has stopped for good: polling may still help.</summary>
    private async Task ServeAsync()
    {
        var settings = new WorkBotRealtimeSettings { PollInterval = _pollInterval, KeepTrying = true };
        WorkBotRealtimeSession session = (await _client.Realtime.ConnectAsync(RobotId, settings).ConfigureAwait(false)).GetValueOrThrow();
        session.StateChanged += (_, change) => StateChanged?.Invoke(this, change);
        Task stopped = WhenStopped(session);
        Task working = Task.WhenAll(Enumerable.Range(0, _concurrency).Select(_ => WorkAsync(session)));
        try
        {
            Session = session;
            await Task.WhenAny(working, stopped).ConfigureAwait(false);
            if (session.Error is { } error && !_reading.IsCancellationRequested)
            {
                RobotAgentLog.SessionEnded(_logger, RobotId, error, ReopenDelay);
                await Task.Delay(ReopenDelay, _time, _reading.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            Session = null;
            await session.DisposeAsync().ConfigureAwait(false);
        }

        // Until it ended by its own will, or took what the session still held.
        await working.ConfigureAwait(false);
    }

    private static Task WhenStopped(WorkBotRealtimeSession session)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        session.StateChanged += (_, change) =>
        {
            if (change.State == SocketState.Stopped)
            {
                stopped.TrySetResult();
            }
        };
        if (session.State == SocketState.Stopped)
        {
            stopped.TrySetResult();
        }

        return stopped.Task;
    }

    private async Task WorkAsync(WorkBotRealtimeSession session)
    {
        try
        {
            await foreach (RobotCommand command in session.ReadCommandsAsync(_reading.Token).ConfigureAwait(false))
            {
                if (_reading.IsCancellationRequested)
                {
                    // Reading looks at its token only when it has to wait.
                    return;
                }

                if (string.IsNullOrWhiteSpace(command.CommandId))
                {
                    RobotAgentLog.WithoutId(_logger);
                }
                else if (_commands.TryTake(command.CommandId))
                {
                    await CarryOutAsync(command.CommandId, command).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (_reading.IsCancellationRequested)
        {
            // The agent stops. What was not taken waits on the server.
        }
    }

    private async Task CarryOutAsync(string commandId, RobotCommand command)
    {
        if (await _runner.RunAsync(command, _working.Token).ConfigureAwait(false) is var (result, took))
        {
            await _reporter.BeginAsync(commandId, result, took, () => _commands.End(commandId), _working.Token).ConfigureAwait(false);
        }
    }
}
