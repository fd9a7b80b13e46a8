using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Living;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Statistics;

/// <summary>What is made of the rows about viewers.</summary>
internal sealed class SummaryTests
{
    private static readonly DateTimeOffset From = DateTimeOffset.FromUnixTimeSeconds(1772352000);

    private static IEnumerable<TestCaseData> BadBounds =>
    [
        new TestCaseData(new[] { new[] { TimeSpan.Zero } }).SetArgDisplayNames("zero"),
        new TestCaseData(new[] { new[] { TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2) } }).SetArgDisplayNames("equal"),
        new TestCaseData(new[] { new[] { TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1) } }).SetArgDisplayNames("descending"),
    ];

    [Test]
    public async Task A_live_is_summarized()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"living_info":{"theme":"t","status":2}}"""),
            ViewerTests.Page(0, "1", """{"userid":"a","watch_time":59,"is_comment":1}""", """{"userid":"b","watch_time":60,"is_mic":1}"""),
            ViewerTests.Page(1, "", """{"external_userid":"x","watch_time":4000,"is_comment":1}""", """{"external_userid":"y"}""", """{"userid":"c","watch_time":300}"""));

        WeComLiveSummary summary = (await mock.RunAsync(static client => client.Statistics.SummarizeLiveAsync("L"))).GetValueOrThrow();

        Assert.That((summary.Live.LivingId, summary.Live.Theme), Is.EqualTo(("L", "t")));
        Assert.That((summary.Figures.InternalViewers, summary.Figures.ExternalViewers, summary.Figures.Viewers), Is.EqualTo((3, 2, 5)));
        Assert.That((summary.Figures.Commenters, summary.Figures.Speakers, summary.Figures.WatchTime), Is.EqualTo((2, 1, TimeSpan.FromSeconds(4419))));
        Assert.That(summary.AverageWatchTime, Is.EqualTo(TimeSpan.FromSeconds(1104.75)), "a viewer whose time is not known does not count");
        Assert.That((summary.MedianWatchTime, summary.LongestWatchTime), Is.EqualTo((TimeSpan.FromSeconds(180), TimeSpan.FromSeconds(4000))));
        Assert.That(summary.WatchTimes.Select(Text), Is.EqualTo(new[] { "0-60: 1+0", "60-300: 1+0", "300-900: 1+0", "900-1800: 0+0", "1800-3600: 0+0", "3600-: 0+1" }));
        Assert.That((summary.InvitedViewers, summary.InvitationLevels, summary.Invitors.Count), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public void Buckets_meet_where_they_are_told_to()
    {
        WeComLiveViewer[] viewers = [Viewer("a", 9), Viewer("b", 10), Viewer("c", 11)];
        WeComLiveSummary summary = WeComLiveSummary.Of(new WeComLive(), viewers, [TimeSpan.FromSeconds(10)]);
        Assert.That(summary.WatchTimes.Select(Text), Is.EqualTo(new[] { "0-10: 1+0", "10-: 2+0" }));
        Assert.That(summary.MedianWatchTime, Is.EqualTo(TimeSpan.FromSeconds(10)));
        Assert.That(WeComLiveSummary.Of(new WeComLive(), viewers, []).WatchTimes.Select(Text), Is.EqualTo(new[] { "0-: 3+0" }));
    }

    [Test]
    public void A_live_that_nobody_watched_has_no_average()
    {
        WeComLiveSummary summary = WeComLiveSummary.Of(new WeComLive(), []);
        Assert.That((summary.AverageWatchTime, summary.MedianWatchTime, summary.LongestWatchTime), Is.EqualTo(((TimeSpan?)null, (TimeSpan?)null, (TimeSpan?)null)));
        Assert.That(summary.WatchTimes.Sum(static bucket => bucket.Viewers), Is.Zero);
    }

    [Test]
    public async Task An_absurd_figure_costs_no_other()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"living_info":{}}"""),
            ViewerTests.Page(0, "1", """{"userid":"a","watch_time":9e18,"invitor_userid":"c"}""", """{"userid":"b","watch_time":9e18,"invitor_userid":"c"}"""),
            ViewerTests.Page(1, "", """{"userid":"a","watch_time":1}""", """{"userid":"d","watch_time":2}"""));

        WeComLiveSummary summary = (await mock.RunAsync(static client => client.Statistics.SummarizeLiveAsync("L"))).GetValueOrThrow();

        Assert.That((summary.Figures.WatchTime, summary.Invitors.Single().WatchTime), Is.EqualTo((TimeSpan.MaxValue, TimeSpan.MaxValue)));
        Assert.That(summary.MedianWatchTime, Is.GreaterThan(TimeSpan.FromDays(10_000_000)));
        Assert.That(summary.WatchTimes.Sum(static bucket => bucket.Viewers), Is.EqualTo(3));
    }

    /// <summary>a brought b and x, b brought c, c brought d; x brought y. Trap 28 for the case of ids.</summary>
    [Test]
    public void Invitations_are_counted_down_the_chain()
    {
        WeComLiveSummary summary = WeComLiveSummary.Of(new WeComLive(),
        [
            Viewer("b", 10, "a"), Viewer("c", 20, "B"), Viewer("d", 30, "C"), Outside("x", 40, "A"), Outside("y", 50, external: "x"), Viewer("e", 60),
        ]);

        Assert.That((summary.InvitedViewers, summary.InvitationLevels), Is.EqualTo((5, 3)));
        Assert.That(
            summary.Invitors.Select(static invitor =>
                $"{invitor.UserId}{invitor.ExternalUserId}: {invitor.InternalViewers}+{invitor.ExternalViewers}={invitor.Viewers}, {invitor.ReachedViewers}, {invitor.WatchTime.TotalSeconds}"),
            Is.EqualTo(new[] { "a: 1+1=2, 5, 50", "B: 1+0=1, 2, 20", "C: 1+0=1, 1, 30", "x: 0+1=1, 1, 50" }));
    }

    [Test]
    public void Invitations_in_a_circle_end()
    {
        WeComLiveSummary summary = WeComLiveSummary.Of(new WeComLive(), [Viewer("a", 1, "b"), Viewer("b", 1, "a"), Viewer("c", 1, "c"), new WeComLiveViewer { InvitorUserId = "a" }]);
        Assert.That((summary.InvitedViewers, summary.InvitationLevels), Is.EqualTo((2, 1)), "one's own invitation is none, and nobody can be brought without a name");
        Assert.That(summary.Invitors.Select(static invitor => (invitor.Viewers, invitor.ReachedViewers)), Is.All.EqualTo((1, 1)));
    }

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    public async Task A_summary_needs_the_live_and_its_viewers(int good, int sent)
    {
        ScriptedAnswer[] answers = [.. Enumerable.Repeat(ScriptedAnswer.Json("""{"living_info":{}}"""), good), WeComMock.Refusal(92008)];
        using var mock = new WeComMock(answers);
        ApiResult<WeComLiveSummary> result = await mock.RunAsync(static client => client.Statistics.SummarizeLiveAsync("L"));
        Assert.That((result.Error?.Code, mock.Sent.Count), Is.EqualTo((WeComErrors.ForeignLive, sent)));
    }

    [Test]
    public async Task The_lives_of_a_period_are_summarized_in_order()
    {
        using var mock = new WeComMock
        {
            Otherwise = ScriptedAnswer.From(static request => PeriodTests.IdOf(request) switch
            {
                "2" => WeComMock.Refusal(92008),
                { } => ScriptedAnswer.Json($$$"""{"living_info":{"living_start":{{{From.ToUnixTimeSeconds()}}}}}"""),
                null when request.Address.AbsolutePath.EndsWith("get_user_all_livingid", StringComparison.Ordinal) => PeriodTests.IdList(["1", "2", "3"]),
                null => ViewerTests.Page(1, "", """{"userid":"a","watch_time":5}"""),
            }),
        };

        ApiResult<WeComLiveSummary>[] summaries =
            await mock.Clock.RunAsync(ViewerTests.ListAsync(mock.Client.Statistics.SummarizeLivesAsync(["a"], From, From.AddDays(1), [TimeSpan.FromSeconds(6)])));

        Assert.That(summaries.Select(static summary => summary.Value?.Live.LivingId ?? summary.Error!.Code), Is.EqualTo(new[] { "1", "92008", "3" }));
        Assert.That(summaries[2].Value!.WatchTimes.Select(Text), Is.EqualTo(new[] { "0-6: 1+0", "6-: 0+0" }));
    }

    [TestCaseSource(nameof(BadBounds))]
    public void Bounds_are_positive_and_ascending(TimeSpan[] bounds)
    {
        using var mock = new WeComMock();
        Assert.That(() => mock.Client.Statistics.SummarizeLiveAsync("L", bounds), Throws.ArgumentException.With.Property("ParamName").EqualTo("bounds"));
        Assert.That(() => mock.Client.Statistics.SummarizeLivesAsync(["a"], From, From.AddDays(1), bounds), Throws.ArgumentException.With.Property("ParamName").EqualTo("bounds"));
        Assert.That(() => WeComLiveSummary.Of(new WeComLive(), [], bounds), Throws.ArgumentException.With.Property("ParamName").EqualTo("bounds"));
        Assert.That(() => mock.Client.Statistics.SummarizeLiveAsync(" "), Throws.ArgumentException.With.Property("ParamName").EqualTo("livingId"));
        Assert.That(mock.Sent, Is.Empty);
    }

    private static WeComLiveViewer Viewer(string userId, int seconds, string? invitor = null) =>
        new() { UserId = userId, WatchTime = TimeSpan.FromSeconds(seconds), InvitorUserId = invitor };

    private static WeComLiveViewer Outside(string id, int seconds, string? invitor = null, string? external = null) =>
        new() { ExternalUserId = id, WatchTime = TimeSpan.FromSeconds(seconds), InvitorUserId = invitor, InvitorExternalUserId = external };

    private static string Text(WeComWatchTimeBucket bucket) =>
        $"{bucket.From.TotalSeconds}-{bucket.To?.TotalSeconds}: {bucket.InternalViewers}+{bucket.ExternalViewers}";
}
