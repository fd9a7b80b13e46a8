using System.Net.WebSockets;

namespace Sdk.Core;

/// <summary>How a connection ends.</summary>
/// <param name="Closure">What happened; null when the socket itself stops.</param>
/// <param name="Tell">What the server is told; null when it cannot be told anything.</param>
internal sealed record SocketEnd(SocketClosure? Closure, WebSocketCloseStatus? Tell)
{
    /// <summary>What follows; null when the protocol decides.</summary>
    public SocketDecision? Decision { get; init; }

    /// <summary>The socket is disposed.</summary>
    public static SocketEnd Stopped { get; } = new(null, WebSocketCloseStatus.NormalClosure);
}
