using Microsoft.Extensions.Logging;

namespace Sdk.Core;

/// <summary>Everything that sockets log. Frames are never logged, addresses only through the <see cref="Redactor"/>.</summary>
internal static partial class SocketLog
{
    public static void Connecting(ILogger logger, string operation, Uri address)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            Connecting(logger, operation, Redactor.Redact(address));
        }
    }

    public static void Changed(ILogger logger, string operation, SocketStateChange change)
    {
        if (change.Error is { } error)
        {
            GaveUp(logger, operation, error.Category, error.Code, error.Message);
        }
        else if (change is { State: SocketState.Waiting, Closure: { } closure })
        {
            Waiting(logger, operation, closure.Reason, closure.CloseCode, change.Delay.GetValueOrDefault().TotalSeconds, closure.Error.Message);
        }
        else if (logger.IsEnabled(LogLevel.Debug))
        {
            Moved(logger, operation, change.State, change.GapPossible);
        }
    }

    [LoggerMessage(66, LogLevel.Warning, "The protocol of {Operation} could not decide what to do after a connection: it connects again")]
    public static partial void Undecided(ILogger logger, string operation, Exception exception);

    [LoggerMessage(67, LogLevel.Error, "A handler of the state of {Operation} threw")]
    public static partial void HandlerThrew(ILogger logger, string operation, Exception exception);

    [LoggerMessage(68, LogLevel.Warning, "A handler of the state of {Operation} was still busy when the socket had ended")]
    public static partial void HandlerBlocks(ILogger logger, string operation);

    [LoggerMessage(69, LogLevel.Debug, "{Operation} could not close its connection in order: {Reason}")]
    public static partial void CloseFailed(ILogger logger, string operation, string reason);

    [LoggerMessage(70, LogLevel.Warning, "Something of {Operation} ignored that it was cancelled, and was left behind")]
    public static partial void LeftBehind(ILogger logger, string operation);

    [LoggerMessage(71, LogLevel.Warning, "{Operation} connects without TLS to {Host}: anyone on the way can read and change what is sent.")]
    public static partial void PlainSocket(ILogger logger, string operation, string host);

    [LoggerMessage(72, LogLevel.Error, "The supervisor of {Operation} failed; the socket has stopped")]
    public static partial void Failed(ILogger logger, string operation, Exception exception);

    [LoggerMessage(60, LogLevel.Debug, "{Operation} connects to {Address}", SkipEnabledCheck = true)]
    private static partial void Connecting(ILogger logger, string operation, string address);

    [LoggerMessage(61, LogLevel.Debug, "{Operation} is {State}, gap possible: {GapPossible}", SkipEnabledCheck = true)]
    private static partial void Moved(ILogger logger, string operation, SocketState state, bool gapPossible);

    [LoggerMessage(62, LogLevel.Warning, "{Operation} lost its connection: {Reason}, close code {CloseCode}. It connects again in {Delay:0.0} s. {Message}")]
    private static partial void Waiting(ILogger logger, string operation, SocketClosureReason reason, int? closeCode, double delay, string message);

    [LoggerMessage(63, LogLevel.Error, "{Operation} has stopped for good: {Category}, code {Code}. {Message}")]
    private static partial void GaveUp(ILogger logger, string operation, ErrorCategory category, string code, string message);
}
