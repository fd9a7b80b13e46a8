using Sdk.Core;

namespace WeCom.Client;

/// <summary>Looks after a job until it is over, less and less often.</summary>
internal static class JobWait
{
    private const double Growth = 1.5;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Asks until the job is over, or until an answer is a failure, which is handed out.</summary>
    /// <param name="ask">Asks for the state of the job.</param>
    /// <param name="isUnderWay">Whether the job goes on. What is not known to go on is over: nobody waits for ever.</param>
    /// <param name="progress">Is told each state; null for nobody.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the wait; the job goes on.</param>
    public static async Task<ApiResult<T>> UntilOverAsync<T>(
        Func<CancellationToken, Task<ApiResult<T>>> ask, Func<T, bool> isUnderWay, IProgress<T>? progress, TimeProvider time, CancellationToken cancellationToken)
    {
        TimeSpan pause = First;
        while (true)
        {
            ApiResult<T> result = await ask(cancellationToken).ConfigureAwait(false);
            if (!result.TryGetValue(out T? state))
            {
                return result;
            }

            progress?.Report(state);
            if (!isUnderWay(state))
            {
                return result;
            }

            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            pause = pause * Growth is var longer && longer < Longest ? longer : Longest;
        }
    }
}
