using System.Diagnostics.CodeAnalysis;

namespace Sdk.Core;

/// <summary>A change of a socket's state.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It says what happened; that an event brings it is seen where it is used.")]
public sealed class SocketStateChange : EventArgs
{
    /// <summary>The new state.</summary>
    public required SocketState State { get; init; }

    /// <summary>The state before.</summary>
    public required SocketState PreviousState { get; init; }

    /// <summary>What ended the connection, or the attempt; null when nothing did.</summary>
    public SocketClosure? Closure { get; init; }

    /// <summary>
    /// Whether messages may have been lost: true on each <see cref="SocketState.Connected"/> after the first. Ask the provider for what happened
    /// meanwhile, or resume where it ended.
    /// </summary>
    public bool GapPossible { get; init; }

    /// <summary>The wait before the next attempt, when the state is <see cref="SocketState.Waiting"/>.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>Why the socket has stopped; null when it was disposed, or has not stopped.</summary>
    public ApiError? Error { get; init; }

    /// <summary>One line for logs.</summary>
    public override string ToString() => Closure is null ? $"{PreviousState} → {State}" : $"{PreviousState} → {State} after {Closure}";
}
