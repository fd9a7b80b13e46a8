namespace Sdk.TestKit;

/// <summary>
/// Waits until the thread pool has nothing left to do, so that a test on a <see cref="ManualTimeProvider"/> moves the clock only when
/// everything that could happen at the present moment has happened.
/// </summary>
public static class Pool
{
    private const int QuietRounds = 4;
    private const int MaximumRounds = 200_000;

    // A test host keeps some threads of the pool for itself: how many is learned.
    private static int s_foreign;

    /// <summary>Waits until the pool is idle, or the task is complete.</summary>
    /// <param name="task">Ends the wait early; null for none.</param>
    public static async Task SettleAsync(Task? task = null)
    {
        int quiet = 0;
        int least = int.MaxValue;
        for (int round = 0; round < MaximumRounds && quiet < QuietRounds && task is not { IsCompleted: true }; round++)
        {
            await Task.Yield();
            Thread.Yield();
            int busy = BusyThreads();
            least = Math.Min(least, busy);
            if (busy < Volatile.Read(ref s_foreign))
            {
                Volatile.Write(ref s_foreign, busy);
            }

            quiet = busy <= Volatile.Read(ref s_foreign) && ThreadPool.PendingWorkItemCount == 0 ? quiet + 1 : 0;
        }

        if (quiet < QuietRounds && task is not { IsCompleted: true })
        {
            // Never idle, not for a moment: those threads are not ours.
            Volatile.Write(ref s_foreign, least);
        }
    }

    /// <summary>
    /// Forgets which threads are foreign, after something that kept threads busy for a while and is gone, such as a server: the first test
    /// that follows must not take its own for them.
    /// </summary>
    public static void ForgetForeignThreads() => Volatile.Write(ref s_foreign, 0);

    /// <summary>How many threads of the pool work, this one not counted.</summary>
    private static int BusyThreads()
    {
        ThreadPool.GetMaxThreads(out int maximum, out _);
        ThreadPool.GetAvailableThreads(out int available, out _);
        return maximum - available - 1;
    }
}
