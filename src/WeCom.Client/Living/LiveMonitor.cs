using System.Runtime.CompilerServices;

namespace WeCom.Client;

/// <summary>Reads lives again and again, and tells what changed, until all of them are over.</summary>
internal sealed class LiveMonitor(WeComLivingClient living, TimeProvider time, IReadOnlyList<string> livingIds, TimeSpan interval)
{
    public async IAsyncEnumerable<WeComLiveChange> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<MonitoredLive> lives = [.. livingIds.Select(static id => new MonitoredLive(id))];
        while (lives.Count > 0)
        {
            IAsyncEnumerable<WeComLiveChange?> changes = ConcurrentCalls.RunAsync(
                lives, LivesOfPeriod.Concurrency, LookAsync, cancellationToken);
            await foreach (WeComLiveChange? change in changes.ConfigureAwait(false))
            {
                if (change is not null)
                {
                    yield return change;
                }
            }

            if (lives.RemoveAll(static live => live.IsOver) > 0 && lives.Count == 0)
            {
                yield break;
            }

            await Task.Delay(interval, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<WeComLiveChange?> LookAsync(MonitoredLive live, CancellationToken cancellationToken) =>
        live.Take(await living.GetAsync(live.LivingId, cancellationToken).ConfigureAwait(false));
}
