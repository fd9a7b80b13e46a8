using Sdk.Core;
using WeCom.Client;

namespace WeCom.LivingReport;

/// <summary>The lives of a period by their beginning, and what could not be read.</summary>
internal sealed record Report(DateOnly From, DateOnly To, IReadOnlyList<WeComLiveSummary> Lives, IReadOnlyList<ApiError> Errors)
{
    public int Replays => Lives.Count(static live => live.Live.IsReplayReady);

    /// <summary>How many viewers watched for how long, over all lives. Whoever watched several counts for each.</summary>
    public IEnumerable<WeComWatchTimeBucket> WatchTimes => Lives
        .SelectMany(static live => live.WatchTimes)
        .GroupBy(static bucket => (bucket.From, bucket.To))
        .OrderBy(static buckets => buckets.Key.From)
        .Select(static buckets => new WeComWatchTimeBucket
        {
            From = buckets.Key.From,
            To = buckets.Key.To,
            InternalViewers = buckets.Sum(static bucket => bucket.InternalViewers),
            ExternalViewers = buckets.Sum(static bucket => bucket.ExternalViewers),
        });
}
