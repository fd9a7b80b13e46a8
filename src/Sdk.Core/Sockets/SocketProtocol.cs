namespace Sdk.Core;

/// <summary>
/// What the supervisor of a socket has to know of a provider: where to connect, how to introduce itself, what frames mean, and what to
/// do when a connection ends. One instance serves one <see cref="ReconnectingSocket{TMessage}"/>; its methods are never called at the same time,
/// unless one ignores its token and is left behind at its time limit. A method that throws ends the connection, never the socket.
/// </summary>
/// <typeparam name="TMessage">What a message becomes.</typeparam>
public abstract class SocketProtocol<TMessage>
{
    /// <summary>
    /// Gets the address to connect to. Called anew for each attempt, so that each one has a fresh ticket, and limited to
    /// <see cref="SocketSettings.OpenTimeout"/>.
    /// </summary>
    /// <param name="cancellationToken">Ends the attempt: the limit passed, or the socket is disposed.</param>
    /// <returns>The address, or an error: a transient one is tried again after the back-off, any other one stops the socket for good.</returns>
    public abstract ValueTask<ApiResult<SocketAddress>> GetAddressAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Called after the handshake and before messages are delivered, for providers that authenticate by frame. Does nothing by default.
    /// Limited to <see cref="SocketSettings.OpenTimeout"/>.
    /// </summary>
    /// <param name="connection">The connection; it is of no use after the method has ended.</param>
    /// <param name="cancellationToken">Ends the attempt: the limit passed, or the socket is disposed.</param>
    /// <returns>Null when the connection may be used, or why it may not: a closure for <see cref="SocketClosureReason.OpenRefused"/>.</returns>
    public virtual ValueTask<ApiError?> OpenAsync(SocketConnection connection, CancellationToken cancellationToken = default) => default;

    /// <summary>
    /// Makes the frame that is sent every <see cref="SocketSettings.HeartbeatInterval"/>. Also called before each connection, to know whether there
    /// is one. Empty, as by default, means that the provider knows none: the pings of the WebSocket itself then take its place, whose answers
    /// are missed on .NET 10 only. On .NET 8 the operating system alone notices a dead peer, after many minutes.
    /// </summary>
    /// <returns>The UTF-8 of a text frame. It must not change until the next call.</returns>
    public virtual ReadOnlyMemory<byte> CreateHeartbeat() => default;

    /// <summary>Reads a text frame. It runs on the receive loop: it must neither block nor wait.</summary>
    /// <param name="frame">The UTF-8 of the frame, complete and valid. The memory is used again afterwards and must not be kept.</param>
    /// <returns>What the frame means.</returns>
    public abstract SocketFrame<TMessage> Read(ReadOnlyMemory<byte> frame);

    /// <summary>
    /// Decides what happens after a connection has ended or could not be made. Not asked when <see cref="GetAddressAsync"/> failed, whose error
    /// decides.
    /// </summary>
    /// <param name="closure">What happened.</param>
    /// <returns>Whether to connect again.</returns>
    public abstract SocketDecision Decide(SocketClosure closure);
}
