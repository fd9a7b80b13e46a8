using System.Collections.Concurrent;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Commands in real time (WebSocket). Methods are virtual for fakes in tests.</summary>
public class WorkBotRealtimeClient
{
    /// <summary>The name of connecting in errors and logs.</summary>
    internal const string OperationName = "WorkBot.Realtime.Connect";

    private static readonly SocketSettings Settings = new() { HeartbeatInterval = TimeSpan.FromSeconds(30) };

    private readonly ApiPipeline _pipeline = null!;
    private readonly WorkBotTokens _tokens = null!;
    private readonly WorkBotMessagesClient _messages = null!;
    private readonly ConcurrentDictionary<string, WorkBotRealtimeSession> _sessions = null!;

    /// <summary>For fakes in tests.</summary>
    protected WorkBotRealtimeClient()
    {
    }

    internal WorkBotRealtimeClient(
        ApiPipeline pipeline, WorkBotTokens tokens, WorkBotMessagesClient messages, ConcurrentDictionary<string, WorkBotRealtimeSession> sessions)
    {
        _pipeline = pipeline;
        _tokens = tokens;
        _messages = messages;
        _sessions = sessions;
    }

    /// <summary>
    /// Connects a robot, with its token, to receive commands (<c>GET /ws</c>, and <c>GET /api/robot/commands</c> for what was missed). The session
    /// reconnects by itself: after 1 to 60 seconds, with another token when the one before was refused.
    /// </summary>
    /// <param name="robotId">The robot.</param>
    /// <param name="settings">How the session behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up connecting; a session that was returned is ended by disposing it.</param>
    /// <returns>
    /// The session, or why the first attempt failed; <see cref="WorkBotErrors.LoginRequired"/> when the robot must be activated. A token that is
    /// refused is renewed first. With <see cref="WorkBotRealtimeSettings.KeepTrying"/> always a session.
    /// </returns>
    /// <exception cref="ArgumentException">The robot is blank, or the interval is out of range.</exception>
    /// <exception cref="InvalidOperationException">The robot has a session already: it may have one at a time.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public virtual async Task<ApiResult<WorkBotRealtimeSession>> ConnectAsync(
        string robotId, WorkBotRealtimeSettings? settings = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(robotId);
        cancellationToken.ThrowIfCancellationRequested();
        settings ??= new WorkBotRealtimeSettings();
        var feedSettings = new SocketFeedSettings { PollInterval = settings.PollInterval };
        var protocol = new WorkBotSocketProtocol(_pipeline, _tokens, robotId);
        var feed = new SocketFeed<RobotCommand>(
            _pipeline.CreateSocket(OperationName, protocol, Settings),
            token => _messages.GetPendingCommandsAsync(robotId, token),
            static command => command.CommandId,
            feedSettings,
            _pipeline.TimeProvider);
        protocol.CommandMissed = feed.RequestFetch;
        var session = new FeedSession(robotId, feed, _sessions);
        if (!_sessions.TryAdd(robotId, session))
        {
            await feed.DisposeAsync().ConfigureAwait(false);
            throw new InvalidOperationException($"The robot {robotId} has a session already.");
        }

        bool isReturned = false;
        try
        {
            var outcome = new ConnectOutcome(feed.Socket, protocol);
            Task starting = feed.StartAsync(CancellationToken.None);
            ApiError? error = settings.KeepTrying ? null : await OutcomeAsync(outcome, starting, cancellationToken).ConfigureAwait(false);
            isReturned = error is null;
            return isReturned ? ApiResult.Success<WorkBotRealtimeSession>(session) : ApiResult.Failure<WorkBotRealtimeSession>(error!);
        }
        finally
        {
            if (!isReturned)
            {
                // Cancelled or not, nothing of the attempt stays.
                await session.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task<ApiError?> OutcomeAsync(ConnectOutcome outcome, Task starting, CancellationToken cancellationToken)
    {
        try
        {
            return await outcome.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The client was disposed meanwhile: the start tells.
            await starting.ConfigureAwait(false);
            throw new ObjectDisposedException(nameof(WorkBotClient));
        }
    }
}
