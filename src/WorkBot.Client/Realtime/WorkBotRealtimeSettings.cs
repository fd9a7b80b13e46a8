namespace WorkBot.Client;

/// <summary>How a session behaves.</summary>
public sealed class WorkBotRealtimeSettings
{
    /// <summary>
    /// How often waiting commands are fetched over REST while the WebSocket is down; a second or more. Null, which is the default, for
    /// never: then they are fetched after each connect. With polling a session goes on when its connection has stopped for good, as long as
    /// its token is of use.
    /// </summary>
    public TimeSpan? PollInterval { get; init; }

    /// <summary>
    /// Whether there is a session although the first attempt to connect failed: it goes on trying, as it does after a connection was lost.
    /// False by default.
    /// </summary>
    public bool KeepTrying { get; init; }
}
