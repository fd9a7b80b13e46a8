using WeCom.Client;

namespace WeCom.LivingReport;

/// <summary>A report as CSV in UTF-8. The file is written aside and then put in place, so that nobody reads half of it.</summary>
internal static class ReportFile
{
    public static async Task WriteAsync(Report report, string file, CancellationToken cancellationToken)
    {
        var lines = new WeComReport<WeComLiveSummary>([.. WeComLiveReports.SummaryColumns, .. WatchTimeColumns(report)]);
        string aside = $"{file}.new";
        await using (FileStream output = File.Create(aside))
        {
            await lines.WriteCsvAsync(report.Lives, output, cancellationToken: cancellationToken);
        }

        File.Move(aside, file, overwrite: true);
        await Console.Error.WriteLineAsync($"{report.Lives.Count} lines in {file}");
    }

    /// <summary>A column for each bucket of watch times, named after the second at which it begins.</summary>
    private static IEnumerable<WeComReportColumn<WeComLiveSummary>> WatchTimeColumns(Report report) => report.WatchTimes.Select(static bucket =>
        new WeComReportColumn<WeComLiveSummary>(
            $"watched_from_{bucket.From.TotalSeconds:0}s", live => live.WatchTimes.FirstOrDefault(own => own.From == bucket.From)?.Viewers ?? 0));
}
