namespace WeCom.Client;

/// <summary>What the times of viewers say together. Viewers whose time is not known do not count.</summary>
internal sealed class WatchTimeRows
{
    /// <summary>Where buckets meet, unless a caller says otherwise.</summary>
    public static readonly IReadOnlyList<TimeSpan> DefaultBounds =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
    ];

    private readonly List<(TimeSpan Time, bool IsExternal)> _sorted;

    public WatchTimeRows(IEnumerable<WeComLiveViewer> viewers)
    {
        _sorted = [.. viewers.Where(static viewer => viewer.WatchTime is not null).Select(static viewer => (viewer.WatchTime!.Value, viewer.IsExternal))];
        _sorted.Sort(static (one, other) => one.Time.CompareTo(other.Time));
    }

    public TimeSpan? Average => _sorted.Count == 0 ? null : LiveDurations.Average([.. _sorted.Select(static row => row.Time)]);

    public TimeSpan? Median => _sorted.Count == 0 ? null : LiveDurations.Average([_sorted[(_sorted.Count - 1) / 2].Time, _sorted[_sorted.Count / 2].Time]);

    public TimeSpan? Longest => _sorted.Count == 0 ? null : _sorted[^1].Time;

    public static void Check(IReadOnlyList<TimeSpan>? bounds, string name)
    {
        TimeSpan before = TimeSpan.Zero;
        foreach (TimeSpan bound in bounds ?? [])
        {
            if (bound <= before)
            {
                throw new ArgumentException("The bounds of buckets must be positive, and each larger than the one before.", name);
            }

            before = bound;
        }
    }

    public IReadOnlyList<WeComWatchTimeBucket> Buckets(IReadOnlyList<TimeSpan> bounds)
    {
        var internalViewers = new int[bounds.Count + 1];
        var externalViewers = new int[bounds.Count + 1];
        int bucket = 0;
        foreach ((TimeSpan time, bool isExternal) in _sorted)
        {
            while (bucket < bounds.Count && time >= bounds[bucket])
            {
                bucket++;
            }

            (isExternal ? externalViewers : internalViewers)[bucket]++;
        }

        return
        [
            .. internalViewers.Select((count, index) => new WeComWatchTimeBucket
            {
                From = index == 0 ? TimeSpan.Zero : bounds[index - 1],
                To = index == bounds.Count ? null : bounds[index],
                InternalViewers = count,
                ExternalViewers = externalViewers[index],
            }),
        ];
    }
}
