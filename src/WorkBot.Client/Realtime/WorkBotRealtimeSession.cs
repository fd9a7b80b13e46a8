using Sdk.Core;

namespace WorkBot.Client;

/// <summary>
/// The commands of one robot as they come: over a WebSocket that reconnects by itself, and over REST for what was missed meanwhile. Each
/// command is handed out once, for a day after it first came. Derive from it for fakes in tests. Dispose it, or the client.
/// </summary>
public abstract class WorkBotRealtimeSession : IAsyncDisposable
{
    /// <summary>
    /// Raised after each change of the connection's state, in order, on a task of its own. What a handler throws is logged. Handlers return
    /// soon: what was missed is fetched after they did.
    /// </summary>
    public abstract event EventHandler<SocketStateChange>? StateChanged;

    /// <summary>The robot.</summary>
    public abstract string RobotId { get; }

    /// <summary>What the connection does now.</summary>
    public abstract SocketState State { get; }

    /// <summary>Why the connection stopped for good; null when it did not, or when the session was disposed.</summary>
    public abstract ApiError? Error { get; }

    /// <summary>How long the last answer to a heartbeat took; null before the first one. There is a heartbeat every 30 seconds.</summary>
    public abstract TimeSpan? Latency { get; }

    /// <summary>
    /// Reads commands as they come, until the session is disposed or the connection stops for good, see <see cref="Error"/>, and polling is
    /// not wanted or does not help. Several readers share them. Report each result with <see cref="WorkBotMessagesClient.ReportResultAsync"/>.
    /// </summary>
    /// <param name="cancellationToken">Ends the reading, not the session.</param>
    public abstract IAsyncEnumerable<RobotCommand> ReadCommandsAsync(CancellationToken cancellationToken = default);

    /// <summary>Ends the session within 5 seconds; the robot can be connected anew.</summary>
    public abstract ValueTask DisposeAsync();
}
