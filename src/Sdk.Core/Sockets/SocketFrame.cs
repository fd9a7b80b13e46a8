using System.Diagnostics.CodeAnalysis;

namespace Sdk.Core;

/// <summary>What a received frame means. The default value is <see cref="Ignored"/>.</summary>
/// <typeparam name="TMessage">What a message becomes.</typeparam>
[SuppressMessage("Performance", "CA1815", Justification = "A result that is looked at once; nobody compares two.")]
[SuppressMessage("Design", "CA1000", Justification = "The type stands in the signature that returns it, and so can be inferred nowhere else.")]
public readonly struct SocketFrame<TMessage>
{
    private SocketFrame(SocketFrameKind kind, TMessage? message, ApiError? error)
    {
        Kind = kind;
        Content = message;
        Error = error;
    }

    /// <summary>The server answered a heartbeat.</summary>
    public static SocketFrame<TMessage> HeartbeatAnswer => new(SocketFrameKind.HeartbeatAnswer, default, null);

    /// <summary>The frame is of no interest. That it came proves that the connection lives.</summary>
    public static SocketFrame<TMessage> Ignored => default;

    internal SocketFrameKind Kind { get; }

    internal TMessage? Content { get; }

    internal ApiError? Error { get; }

    /// <summary>The frame is a message for the readers.</summary>
    /// <param name="message">The message.</param>
    public static SocketFrame<TMessage> Message(TMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(SocketFrameKind.Message, message, null);
    }

    /// <summary>The server said in a frame that this connection is over: it ends with <see cref="SocketClosureReason.FaultFrame"/>.</summary>
    /// <param name="error">Why.</param>
    public static SocketFrame<TMessage> Fault(ApiError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(SocketFrameKind.Fault, default, error);
    }
}

/// <summary>The kinds of frames.</summary>
internal enum SocketFrameKind
{
    Ignored,
    Message,
    HeartbeatAnswer,
    Fault,
}
