using System.Collections.Concurrent;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>A session on a feed, listed as the only one of its robot.</summary>
internal sealed class FeedSession : WorkBotRealtimeSession
{
    private readonly SocketFeed<RobotCommand> _feed;
    private readonly ConcurrentDictionary<string, WorkBotRealtimeSession> _sessions;

    public FeedSession(string robotId, SocketFeed<RobotCommand> feed, ConcurrentDictionary<string, WorkBotRealtimeSession> sessions)
    {
        RobotId = robotId;
        _feed = feed;
        _sessions = sessions;
        feed.Socket.StateChanged += (_, change) => StateChanged?.Invoke(this, change);
    }

    public override event EventHandler<SocketStateChange>? StateChanged;

    public override string RobotId { get; }

    public override SocketState State => _feed.Socket.State;

    public override ApiError? Error => _feed.Socket.Error;

    public override TimeSpan? Latency => _feed.Socket.Latency;

    public override IAsyncEnumerable<RobotCommand> ReadCommandsAsync(CancellationToken cancellationToken = default) => _feed.ReadAllAsync(cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await _feed.DisposeAsync().ConfigureAwait(false);
        _sessions.TryRemove(KeyValuePair.Create<string, WorkBotRealtimeSession>(RobotId, this));
    }
}
