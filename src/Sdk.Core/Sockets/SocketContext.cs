using System.Diagnostics.Metrics;
using System.Net.WebSockets;
using Microsoft.Extensions.Logging;

namespace Sdk.Core;

/// <summary>Opens a WebSocket.</summary>
/// <param name="address">Where to.</param>
/// <param name="expectsPongs">Whether pings without an answer are to end the connection.</param>
/// <param name="cancellationToken">Ends the attempt.</param>
internal delegate Task<WebSocket> SocketOpener(SocketAddress address, bool expectsPongs, CancellationToken cancellationToken);

/// <summary>What a socket takes from its client.</summary>
internal sealed class SocketContext
{
    public required string Operation { get; init; }

    public required SocketSettings Settings { get; init; }

    public required ErrorFactory Errors { get; init; }

    public required TimeProvider Time { get; init; }

    public required ILogger Logger { get; init; }

    public required SocketOpener Open { get; init; }

    /// <summary>Counts attempts to connect anew; null for nowhere.</summary>
    public Counter<long>? Reconnects { get; init; }

    /// <summary>From 0 to 1: which part of the variable half of a step is waited.</summary>
    public Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>Is cancelled when the client is disposed.</summary>
    public CancellationToken Stopping { get; init; }
}
