using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Carries out one command, once.</summary>
internal sealed class CommandRunner(IRobotCommandHandler handler, TimeSpan handlerTimeout, TimeProvider time, ILogger logger)
{
    /// <summary>Runs a command that has an id.</summary>
    /// <param name="command">The command.</param>
    /// <param name="stopping">Ends the handler without waiting any longer.</param>
    /// <returns>What became of it, and how long it took; null when the agent had to stop first.</returns>
    public async Task<(RobotCommandResult Result, TimeSpan Took)?> RunAsync(RobotCommand command, CancellationToken stopping)
    {
        long started = time.GetTimestamp();
        RobotCommandResult? result = await HandleAsync(command, stopping).ConfigureAwait(false);
        if (result is null)
        {
            RobotAgentLog.Abandoned(logger, command.CommandId!);
            return null;
        }

        TimeSpan took = time.GetElapsedTime(started);
        RobotAgentLog.Handled(logger, command.CommandId!, command.CommandType, result.ErrorCode, took.TotalMilliseconds);
        return (result, took);
    }

    /// <summary>Null when the agent had to stop first.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever the user's handler throws is the result of the command, and is logged.")]
    private async Task<RobotCommandResult?> HandleAsync(RobotCommand command, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(handlerTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        CancellationToken token = either.Token;

        // On a thread of its own, so that a handler that blocks can be left behind as well as one that ignores its token.
        Task<RobotCommandResult?> handling = Task.Run(() => CallAsync(command, token), CancellationToken.None);
        await ((Task)handling).WaitAsync(token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            // A handler that came to its end at the last moment has done its work, and one that threw was not in time.
            return handling.IsCompleted && !(handling.IsCanceled && token.IsCancellationRequested)
                ? await handling.ConfigureAwait(false) ?? RobotCommandResult.Failure(ExecutionErrorCode.ServerError, "The handler returned no result.")
                : LeaveBehind(command, handling, stopping);
        }
        catch (Exception exception)
        {
            RobotAgentLog.HandlerFailed(logger, command.CommandId!, Redactor.Redact(exception));
            return RobotCommandResult.Failure(ExecutionErrorCode.ServerError, $"The handler failed ({exception.GetType().Name}).");
        }
    }

    private async Task<RobotCommandResult?> CallAsync(RobotCommand command, CancellationToken token) =>
        handler.HandleAsync(command, token) is { } handling ? await handling.ConfigureAwait(false) : null;

    private RobotCommandResult? LeaveBehind(RobotCommand command, Task handling, CancellationToken stopping)
    {
        // It may still fail; nobody waits for it, but somebody may want to know.
        _ = handling.ContinueWith(
            task => RobotAgentLog.HandlerFailed(logger, command.CommandId!, Redactor.Redact(task.Exception!.InnerException!)),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        if (stopping.IsCancellationRequested)
        {
            return null;
        }

        RobotAgentLog.HandlerTimedOut(logger, command.CommandId!, handlerTimeout);
        return RobotCommandResult.Failure(ExecutionErrorCode.ServerError, $"The handler did not finish within {handlerTimeout}.");
    }
}
