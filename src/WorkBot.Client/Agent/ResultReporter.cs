using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>
/// Reports results, each until the server has it. Reports that have to be repeated hold up no other command, unless there are very many.
/// </summary>
internal sealed class ResultReporter(WorkBotMessagesClient messages, string robotId, TimeProvider time, ILogger logger) : IDisposable
{
    private const int Capacity = 1_024;
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaximumBackoff = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<Task, bool> _reports = new();
    private readonly SemaphoreSlim _places = new(Capacity);

    /// <summary>Begins to report a result, as soon as there is a place among those that are being reported.</summary>
    /// <param name="commandId">The command.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="ended">Is called when the server has the result, or will never have it.</param>
    /// <param name="stopping">Ends the report.</param>
    public async Task BeginAsync(string commandId, RobotCommandResult result, TimeSpan took, Action ended, CancellationToken stopping)
    {
        var report = new ReportCommandResultRequest
        {
            RobotId = robotId,
            CommandId = commandId,
            ErrorCode = result.ErrorCode,
            ErrorReason = result.ErrorReason ?? "",
            ExecutionTimeMilliseconds = (long)took.TotalMilliseconds,
            SuccessList = NamesOf(result.SuccessList),
            FailList = NamesOf(result.FailList),
        };
        try
        {
            await _places.WaitAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            RobotAgentLog.Abandoned(logger, commandId);
            return;
        }

        Task reporting = Task.Run(() => ReportAsync(report, ended, stopping), CancellationToken.None);
        _reports[reporting] = true;
        _ = reporting.ContinueWith(
            task => _reports.TryRemove(task, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits for the reports that were begun.</summary>
    public Task WhenAllAsync() => Task.WhenAll(_reports.Keys);

    public void Dispose() => _places.Dispose();

    private static IReadOnlyList<string> NamesOf(IReadOnlyList<string>? names) => [.. names?.Where(static name => !string.IsNullOrWhiteSpace(name)) ?? []];

    [SuppressMessage("Design", "CA1031", Justification = "One result that cannot be reported must not end the agent; it is logged.")]
    private async Task ReportAsync(ReportCommandResultRequest report, Action ended, CancellationToken stopping)
    {
        try
        {
            await RepeatAsync(report, stopping).ConfigureAwait(false);
            ended();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            RobotAgentLog.Abandoned(logger, report.CommandId);
        }
        catch (Exception exception)
        {
            RobotAgentLog.ReportThrew(logger, report.CommandId, Redactor.Redact(exception));
            ended();
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task RepeatAsync(ReportCommandResultRequest report, CancellationToken stopping)
    {
        for (int failures = 0; ; failures++)
        {
            ApiResult reported = await messages.ReportResultAsync(report, stopping).ConfigureAwait(false);
            if (reported.Error is not { Category: not ErrorCategory.Conflict } error)
            {
                // A conflict says that the server has the result already.
                return;
            }

            if (IsFinal(error))
            {
                RobotAgentLog.ReportRefused(logger, report.CommandId, error);
                return;
            }

            TimeSpan delay = DelayAfter(error, failures);
            RobotAgentLog.ReportFailed(logger, report.CommandId, error, delay);
            await Task.Delay(delay, time, stopping).ConfigureAwait(false);
        }
    }

    private static TimeSpan DelayAfter(ApiError error, int failures)
    {
        TimeSpan delay = FirstBackoff * Math.Pow(2, Math.Min(failures, 10));
        delay = delay < MaximumBackoff ? delay : MaximumBackoff;

        // A missing login may come at any time, and asking for it costs no call.
        return error.RetryAfter > delay ? error.Code == WorkBotErrors.LoginRequired ? MaximumBackoff : error.RetryAfter.Value : delay;
    }

    /// <summary>
    /// What the server will not take however often it is asked: by its own code, because a page of some gateway on the way says nothing of the
    /// result. A missing login passes: somebody activates the robot again.
    /// </summary>
    private static bool IsFinal(ApiError error) =>
        error.Code is WorkBotErrors.BadRequest or WorkBotErrors.NotFound or WorkBotErrors.Forbidden;
}
