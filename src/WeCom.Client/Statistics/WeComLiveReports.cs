namespace WeCom.Client;

/// <summary>Columns for reports on lives, to choose from; make columns of your own for anything else.</summary>
public static class WeComLiveReports
{
    /// <summary>A line per live: what it was, when, who watched, for how long, and what they did.</summary>
    public static IReadOnlyList<WeComReportColumn<WeComLiveSummary>> SummaryColumns { get; } =
    [
        new("livingid", static row => row.Live.LivingId),
        new("theme", static row => row.Live.Theme),
        new("anchor_userid", static row => row.Live.AnchorUserId),
        new("status", static row => row.Live.Status?.Value),
        new("living_start", static row => row.Live.LivingStart),
        new("living_duration", static row => row.Live.LivingDuration),
        new("viewers", static row => row.Figures.Viewers),
        new("internal_viewers", static row => row.Figures.InternalViewers),
        new("external_viewers", static row => row.Figures.ExternalViewers),
        new("watch_time", static row => row.Figures.WatchTime),
        new("average_watch_time", static row => row.AverageWatchTime),
        new("median_watch_time", static row => row.MedianWatchTime),
        new("commenters", static row => row.Figures.Commenters),
        new("speakers", static row => row.Figures.Speakers),
        new("invited_viewers", static row => row.InvitedViewers),
        new("replay_ready", static row => row.Live.IsReplayReady),
    ];

    /// <summary>A line per viewer of a live.</summary>
    public static IReadOnlyList<WeComReportColumn<WeComLiveViewer>> ViewerColumns { get; } =
    [
        new("userid", static row => row.UserId),
        new("external_userid", static row => row.ExternalUserId),
        new("name", static row => row.Name),
        new("watch_time", static row => row.WatchTime),
        new("is_comment", static row => row.HasCommented),
        new("is_mic", static row => row.HasSpoken),
        new("invitor_userid", static row => row.InvitorUserId),
        new("invitor_external_userid", static row => row.InvitorExternalUserId),
    ];

    /// <summary>A line per person who invited.</summary>
    public static IReadOnlyList<WeComReportColumn<WeComLiveInvitor>> InvitorColumns { get; } =
    [
        new("invitor_userid", static row => row.UserId),
        new("invitor_external_userid", static row => row.ExternalUserId),
        new("viewers", static row => row.Viewers),
        new("internal_viewers", static row => row.InternalViewers),
        new("external_viewers", static row => row.ExternalViewers),
        new("reached_viewers", static row => row.ReachedViewers),
        new("watch_time", static row => row.WatchTime),
    ];
}
