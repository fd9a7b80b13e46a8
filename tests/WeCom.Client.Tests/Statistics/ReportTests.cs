using System.Text;

namespace WeCom.Client.Tests.Statistics;

/// <summary>Reports: columns of one's choice, and CSV that comes out as it went in and runs nothing.</summary>
internal sealed class ReportTests
{
    private static readonly WeComReport<string> Echo = new(new WeComReportColumn<string>("text", static row => row));

    [Test]
    public void Columns_write_values_whatever_the_culture()
    {
        var report = new WeComReport<WeComLive>(
            new WeComReportColumn<WeComLive>("theme", static live => live.Theme),
            new WeComReportColumn<WeComLive>("viewers", static live => live.ViewerCount),
            new WeComReportColumn<WeComLive>("share", static live => live.ViewerCount / 8.0),
            new WeComReportColumn<WeComLive>("start", static live => live.LivingStart?.ToOffset(TimeSpan.FromHours(8))),
            new WeComReportColumn<WeComLive>("length", static live => live.LivingDuration),
            new WeComReportColumn<WeComLive>("replay", static live => live.OpenReplay));

        string csv = report.ToCsv(
        [
            new WeComLive
            {
                Theme = "直播, \"春\"", ViewerCount = -4, LivingStart = DateTimeOffset.FromUnixTimeSeconds(1772352000), LivingDuration = TimeSpan.FromSeconds(90.5), OpenReplay = true,
            },
            new WeComLive { OpenReplay = false },
        ]);

        Assert.That(csv.Split("\r\n"), Is.EqualTo(new[]
        {
            "theme,viewers,share,start,length,replay", "\"直播, \"\"春\"\"\",-4,-0.5,2026-03-01T16:00:00+08:00,90.5,1", ",,,,,0", "",
        }));
        Assert.That(report.Columns.Select(static column => (column.Title, column.IsText)).Take(2), Is.EqualTo(new[] { ("theme", true), ("viewers", false) }));
        Assert.That(report.CellsOf(new WeComLive { Theme = "=1" })[0], Is.EqualTo("=1"), "a table is not run by anything");
    }

    [TestCase("plain", "plain")]
    [TestCase("", "")]
    [TestCase("a,b", "\"a,b\"")]
    [TestCase("a\"b", "\"a\"\"b\"")]
    [TestCase("a\r\nb", "\"a\r\nb\"")]
    [TestCase("=1+1", "'=1+1")]
    [TestCase("+1", "'+1")]
    [TestCase("-1", "'-1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("\r=1", "\"'\r=1\"")]
    [TestCase("\n=1", "\"'\n=1\"")]
    [TestCase("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [TestCase("a=1", "a=1")]
    [TestCase("'=1", "'=1")]
    public void A_text_is_quoted_and_made_harmless(string text, string cell) => Assert.That(Echo.ToCsv([text]), Is.EqualTo($"text\r\n{cell}\r\n"));

    [Test]
    public void A_title_is_text_too() =>
        Assert.That(new WeComReport<string>(new WeComReportColumn<string>("=a,b", static row => row)).ToCsv([]), Is.EqualTo("\"'=a,b\"\r\n"));

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_file_is_UTF8_with_a_mark_on_request(bool mark)
    {
        using var file = new MemoryStream();
        using var streamed = new MemoryStream();

        await Echo.WriteCsvAsync(["直播 🎉"], file, mark);
        await Echo.WriteCsvAsync(RowsAsync(["直播 🎉"]), streamed, mark);

        byte[] expected = [.. mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes("text\r\n直播 🎉\r\n")];
        Assert.That(file.ToArray(), Is.EqualTo(expected));
        Assert.That(streamed.ToArray(), Is.EqualTo(expected));
        Assert.That(file.CanWrite, Is.True, "the stream is the caller's");
    }

    [Test]
    public async Task Many_rows_are_written_as_they_come()
    {
        string[] rows = [.. Enumerable.Range(0, 600).Select(static number => $"r{number}")];
        using var file = new MemoryStream();
        var lengths = new List<long>();

        await Echo.WriteCsvAsync(RowsAsync(rows, () => lengths.Add(file.Length)), file, withByteOrderMark: false);

        Assert.That(Encoding.UTF8.GetString(file.ToArray()), Is.EqualTo(Echo.ToCsv(rows)));
        Assert.That(lengths.Distinct().Count(), Is.EqualTo(3), "two parts went out before the end");
    }

    [Test]
    public void A_report_has_columns_with_titles_and_selectors() => Assert.Multiple(() =>
    {
        Assert.That(static () => new WeComReport<string>(), Throws.ArgumentException.With.Property("ParamName").EqualTo("columns"));
        Assert.That(static () => new WeComReport<string>([null!]), Throws.ArgumentException.With.Property("ParamName").EqualTo("columns"));
        Assert.That(static () => new WeComReportColumn<string>(" ", static row => row), Throws.ArgumentException.With.Property("ParamName").EqualTo("title"));
        Assert.That(static () => new WeComReportColumn<string>("t", (Func<string, string?>)null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("select"));
        Assert.That(static () => new WeComReportColumn<string>("t", (Func<string, long?>)null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("select"));
        Assert.That(static () => Echo.ToCsv(null!), Throws.ArgumentNullException);
        Assert.That(static () => Echo.WriteCsvAsync(["a"], null!), Throws.ArgumentNullException);
    });

    [Test]
    public void Canceled_writing_ends() => Assert.That(
        static () => Echo.WriteCsvAsync(["a"], new MemoryStream(), cancellationToken: new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void Ready_made_columns_cover_summaries_viewers_and_invitors()
    {
        WeComLiveViewer viewer = new() { UserId = "b", WatchTime = TimeSpan.FromSeconds(60), HasCommented = true, InvitorExternalUserId = "x", Name = "=名" };
        WeComLive live = new() { LivingId = "L", Theme = "t", AnchorUserId = "a", Status = WeComLiveStatus.Ended, LivingStart = DateTimeOffset.UnixEpoch, LivingDuration = TimeSpan.FromHours(1) };
        WeComLiveSummary summary = WeComLiveSummary.Of(live, [viewer]);

        Assert.That(
            new WeComReport<WeComLiveSummary>(WeComLiveReports.SummaryColumns).ToCsv([summary]).Split("\r\n")[1],
            Is.EqualTo("L,t,a,2,1970-01-01T00:00:00+00:00,3600,1,1,0,60,60,60,1,0,1,0"));
        Assert.That(new WeComReport<WeComLiveViewer>(WeComLiveReports.ViewerColumns).ToCsv([viewer]).Split("\r\n")[1], Is.EqualTo("b,,'=名,60,1,,,x"));
        Assert.That(new WeComReport<WeComLiveInvitor>(WeComLiveReports.InvitorColumns).ToCsv(summary.Invitors).Split("\r\n")[1], Is.EqualTo(",x,1,1,0,1,60"));
    }

    private static async IAsyncEnumerable<string> RowsAsync(string[] rows, Action? before = null)
    {
        foreach (string row in rows)
        {
            await Task.Yield();
            before?.Invoke();
            yield return row;
        }
    }
}
