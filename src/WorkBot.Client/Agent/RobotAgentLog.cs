using Microsoft.Extensions.Logging;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>What an agent tells of. Nothing of a command but its id and type.</summary>
internal static partial class RobotAgentLog
{
    [LoggerMessage(1, LogLevel.Information, "The agent of {RobotId} started.")]
    public static partial void Started(ILogger logger, string robotId);

    [LoggerMessage(2, LogLevel.Information, "The agent of {RobotId} stopped.")]
    public static partial void Stopped(ILogger logger, string robotId);

    [LoggerMessage(3, LogLevel.Debug, "Command {CommandId} ({CommandType}) ended with {ErrorCode} after {Milliseconds} ms.")]
    public static partial void Handled(ILogger logger, string commandId, RobotCommandType? commandType, ExecutionErrorCode errorCode, double milliseconds);

    [LoggerMessage(4, LogLevel.Error, "The handler failed on command {CommandId}.")]
    public static partial void HandlerFailed(ILogger logger, string commandId, Exception exception);

    [LoggerMessage(5, LogLevel.Error, "The handler did not finish command {CommandId} within {Limit}.")]
    public static partial void HandlerTimedOut(ILogger logger, string commandId, TimeSpan limit);

    [LoggerMessage(6, LogLevel.Warning, "The result of command {CommandId} could not be reported yet: {Error} The next try comes in {Delay}.")]
    public static partial void ReportFailed(ILogger logger, string commandId, ApiError error, TimeSpan delay);

    [LoggerMessage(7, LogLevel.Error, "The server does not take the result of command {CommandId}: {Error}")]
    public static partial void ReportRefused(ILogger logger, string commandId, ApiError error);

    [LoggerMessage(8, LogLevel.Warning, "Command {CommandId} was not finished and reported when the agent had to stop. It comes again at the next start.")]
    public static partial void Abandoned(ILogger logger, string commandId);

    [LoggerMessage(9, LogLevel.Warning, "A command without an id cannot be reported, so it is not carried out.")]
    public static partial void WithoutId(ILogger logger);

    [LoggerMessage(10, LogLevel.Error, "The session of {RobotId} ended: {Error} The next one is opened in {Delay}.")]
    public static partial void SessionEnded(ILogger logger, string robotId, ApiError? error, TimeSpan delay);

    [LoggerMessage(11, LogLevel.Error, "The client of {RobotId} was disposed before its agent: stop the agent first.")]
    public static partial void ClientDisposed(ILogger logger, string robotId, Exception exception);

    [LoggerMessage(12, LogLevel.Error, "The session of {RobotId} failed. The next one is opened in {Delay}.")]
    public static partial void SessionFailed(ILogger logger, string robotId, TimeSpan delay, Exception exception);

    [LoggerMessage(13, LogLevel.Error, "Reporting the result of command {CommandId} failed; it is not tried again.")]
    public static partial void ReportThrew(ILogger logger, string commandId, Exception exception);
}
