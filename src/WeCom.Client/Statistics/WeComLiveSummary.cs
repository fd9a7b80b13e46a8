namespace WeCom.Client;

/// <summary>What the rows about its viewers say of a live: how many watched, for how long, what they did and who brought them.</summary>
public sealed class WeComLiveSummary
{
    /// <summary>The live. Its own figures are the service's, and may be behind or ahead of those that are counted here.</summary>
    public WeComLive Live { get; init; } = new();

    /// <summary>How many watched, members and others, and what they did.</summary>
    public WeComLiveFigures Figures { get; init; } = new();

    /// <summary>For how long a viewer watched on average; null when nobody did.</summary>
    public TimeSpan? AverageWatchTime { get; init; }

    /// <summary>The time that half of the viewers watched at least; null when nobody did.</summary>
    public TimeSpan? MedianWatchTime { get; init; }

    /// <summary>The longest time that a viewer watched; null when nobody did.</summary>
    public TimeSpan? LongestWatchTime { get; init; }

    /// <summary>How many watched for how long, from the shortest times to the longest.</summary>
    public IReadOnlyList<WeComWatchTimeBucket> WatchTimes { get; init; } = [];

    /// <summary>How many came by an invitation (转发). Only lives that promote products (推广产品) know of invitations.</summary>
    public int InvitedViewers { get; init; }

    /// <summary>The length of the longest chain of invitations: 1 when those who were invited invited nobody, 0 without invitations.</summary>
    public int InvitationLevels { get; init; }

    /// <summary>Those who invited, the one who brought the most viewers first.</summary>
    public IReadOnlyList<WeComLiveInvitor> Invitors { get; init; } = [];

    /// <summary>Summarizes a live.</summary>
    /// <param name="live">The live.</param>
    /// <param name="viewers">Its viewers, each once: <see cref="WeComLivingClient.GetAllViewersAsync"/>.</param>
    /// <param name="bounds">
    /// Where the buckets of <see cref="WatchTimes"/> meet, in ascending order; null for 1, 5, 15, 30 and 60 minutes. A time on a bound counts above it.
    /// </param>
    /// <exception cref="ArgumentException">The bounds are not positive and ascending.</exception>
    public static WeComLiveSummary Of(WeComLive live, IReadOnlyCollection<WeComLiveViewer> viewers, IReadOnlyList<TimeSpan>? bounds = null)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(viewers);
        WatchTimeRows.Check(bounds, nameof(bounds));
        var times = new WatchTimeRows(viewers);
        var invitations = new Invitations(viewers);
        return new WeComLiveSummary
        {
            Live = live,
            Figures = WeComLiveFigures.Of(viewers),
            AverageWatchTime = times.Average,
            MedianWatchTime = times.Median,
            LongestWatchTime = times.Longest,
            WatchTimes = times.Buckets(bounds ?? WatchTimeRows.DefaultBounds),
            InvitedViewers = invitations.InvitedViewers,
            InvitationLevels = invitations.Levels,
            Invitors = invitations.Invitors,
        };
    }
}
