using Spectre.Console;
using WeCom.Client;

namespace WeCom.LivingReport;

/// <summary>A report as a table and charts.</summary>
internal static class ReportScreen
{
    private const int ChartWidth = 70;

    public static void Show(Report report)
    {
        AnsiConsole.Write(TableOf(report));
        int inside = report.Lives.Sum(static live => live.Figures.InternalViewers);
        int outside = report.Lives.Sum(static live => live.Figures.ExternalViewers);
        if (inside + outside > 0)
        {
            var times = new BarChart { Width = ChartWidth, Label = "Viewers by the time that they watched" };
            foreach (WeComWatchTimeBucket bucket in report.WatchTimes)
            {
                times.AddItem(NameOf(bucket), bucket.Viewers, Color.Aqua);
            }

            AnsiConsole.Write(times);
            AnsiConsole.Write(new BreakdownChart { Width = ChartWidth }.AddItem("Members", inside, Color.Green).AddItem("Others", outside, Color.Orange1));
        }

        TimeSpan watched = TimeSpan.FromTicks(report.Lives.Sum(static live => live.Figures.WatchTime.Ticks));
        AnsiConsole.MarkupLineInterpolated(
            $"{report.Lives.Count} lives, {inside} members and {outside} others watched for {watched.TotalHours:0.0} hours");
        AnsiConsole.MarkupLineInterpolated(
            $"{report.Lives.Sum(static live => live.Figures.Commenters)} of them commented, {report.Lives.Sum(static live => live.InvitedViewers)} had been invited; {report.Replays} replays can be watched");
    }

    private static Table TableOf(Report report)
    {
        Table table = new Table().Title($"Lives from {report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd}").LeftAligned();
        table.AddColumn(new TableColumn("Begin").NoWrap()).AddColumn("Theme").AddColumn(new TableColumn("State").NoWrap());
        foreach (string column in new[] { "Members", "Others", "Mean" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        table.AddColumn(new TableColumn("Replay").NoWrap());
        foreach (WeComLiveSummary live in report.Lives)
        {
            table.AddRow(
                $"{(live.Live.LivingStart ?? live.Live.ReserveStart)?.ToOffset(Arguments.Offset):MM-dd HH:mm}", Markup.Escape(live.Live.Theme ?? "–"), NameOf(live.Live.Status),
                $"{live.Figures.InternalViewers}", $"{live.Figures.ExternalViewers}", Minutes(live.AverageWatchTime), ReplayOf(live.Live));
        }

        return table;
    }

    private static string NameOf(WeComLiveStatus? status) => status?.Value switch
    {
        0 => "reserved",
        1 => "live",
        2 => "ended",
        3 => "expired",
        4 => "canceled",
        _ => $"{status?.Value}",
    };

    private static string ReplayOf(WeComLive live) =>
        live.OpenReplay != true ? "–"
        : live.ReplayStatus == WeComReplayStatus.Ready ? "ready"
        : live.ReplayStatus == WeComReplayStatus.Generating ? "pending"
        : live.ReplayStatus == WeComReplayStatus.Deleted ? "deleted"
        : "failed";

    private static string NameOf(WeComWatchTimeBucket bucket) =>
        bucket.To is { } to ? $"{bucket.From.TotalMinutes:0}-{to.TotalMinutes:0} min" : $"from {bucket.From.TotalMinutes:0} min";

    private static string Minutes(TimeSpan? time) => time is { } value ? $"{(int)value.TotalMinutes}:{value.Seconds:00}" : "–";
}
