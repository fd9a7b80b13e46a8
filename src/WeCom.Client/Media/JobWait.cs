using Sdk.Core;

namespace WeCom.Client;

/// <summary>Looks after a job until it is over, less and less often.</summary>
internal static class JobWait
{
    /// <summary>The code of the error for an answer that says nothing of the job.</summary>
    public const string NoStatus = "no-status";

    private const double Growth = 1.5;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Asks until the job is over, or until an answer is a failure, which is handed out.</summary>
    /// <param name="operation">What asks.</param>
    /// <param name="ask">Asks for the state of the job.</param>
    /// <param name="isOver">
    /// Whether the state is one that the service names as the last; null where there is none. A state that nobody knows is not taken for the end: work
    /// that is not done would pass for done.
    /// </param>
    /// <param name="progress">Is told each state; null for nobody.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the wait; the job goes on.</param>
    public static async Task<ApiResult<T>> UntilOverAsync<T>(
        ApiOperation operation,
        Func<CancellationToken, Task<ApiResult<T>>> ask,
        Func<T, bool?> isOver,
        IProgress<T>? progress,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        TimeSpan pause = First;
        while (true)
        {
            ApiResult<T> result = await ask(cancellationToken).ConfigureAwait(false);
            if (!result.TryGetValue(out T? state))
            {
                return result;
            }

            if (isOver(state) is not { } over)
            {
                return ApiResult.Failure<T>(Missing(operation), result.Call);
            }

            progress?.Report(state);
            if (over)
            {
                return result;
            }

            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            pause = pause * Growth is var longer && longer < Longest ? longer : Longest;
        }
    }

    private static ApiError Missing(ApiOperation operation) => WeComErrors.Catalog.CreateError(
        WeComClient.Provider.Name, operation.Name, NoStatus, ErrorCategory.InvalidResponse, "The answer holds no state of the job.");
}
