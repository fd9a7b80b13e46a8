namespace WorkBot.Client;

/// <summary>How robots authenticate on the WebSocket, which also decides on the form of heartbeats and commands that are sent.</summary>
public enum WorkBotRealtimeDialect
{
    /// <summary>The token goes into the address; heartbeats are <c>ping</c> and <c>pong</c>.</summary>
    Query,

    /// <summary>The token goes into the first frame (<c>authenticate</c>); heartbeats are <c>heartbeat</c> and <c>heartbeat_ack</c>.</summary>
    Frame,

    /// <summary>As <see cref="Query"/>, until the server refuses it for lack of authentication; from then on as <see cref="Frame"/>.</summary>
    Automatic,
}
