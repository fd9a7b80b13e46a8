namespace WeCom.Client;

/// <summary>How many watched a live, for how long, and what they did, at a moment.</summary>
public sealed class WeComLiveFigures
{
    /// <summary>The members of the company who watched.</summary>
    public int InternalViewers { get; init; }

    /// <summary>Those from outside of the company who watched.</summary>
    public int ExternalViewers { get; init; }

    /// <summary>All who watched.</summary>
    public int Viewers => InternalViewers + ExternalViewers;

    /// <summary>Those who wrote comments.</summary>
    public int Commenters { get; init; }

    /// <summary>Those who spoke (连麦).</summary>
    public int Speakers { get; init; }

    /// <summary>The time of all together.</summary>
    public TimeSpan WatchTime { get; init; }

    /// <summary>Counts viewers.</summary>
    /// <param name="viewers">The viewers, each once: <see cref="WeComLivingClient.GetAllViewersAsync"/>.</param>
    public static WeComLiveFigures Of(IReadOnlyCollection<WeComLiveViewer> viewers)
    {
        ArgumentNullException.ThrowIfNull(viewers);
        int external = viewers.Count(static viewer => viewer.IsExternal);
        return new WeComLiveFigures
        {
            InternalViewers = viewers.Count - external,
            ExternalViewers = external,
            Commenters = viewers.Count(static viewer => viewer.HasCommented == true),
            Speakers = viewers.Count(static viewer => viewer.HasSpoken == true),
            WatchTime = LiveDurations.Sum(viewers.Select(static viewer => viewer.WatchTime ?? TimeSpan.Zero)),
        };
    }

    /// <summary>What came since earlier figures of the same live.</summary>
    /// <param name="earlier">The earlier figures.</param>
    public WeComLiveFigures Since(WeComLiveFigures earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return new WeComLiveFigures
        {
            InternalViewers = InternalViewers - earlier.InternalViewers,
            ExternalViewers = ExternalViewers - earlier.ExternalViewers,
            Commenters = Commenters - earlier.Commenters,
            Speakers = Speakers - earlier.Speakers,
            WatchTime = LiveDurations.Subtract(WatchTime, earlier.WatchTime),
        };
    }
}
