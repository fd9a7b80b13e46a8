using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Living;

/// <summary>Replays: the page to watch them on, and their figures beside those of the live.</summary>
internal sealed class ReplayTests
{
    [TestCase(false, "pages/watch/index?living_code=a%2Bb")]
    [TestCase(true, "pages/watch/index?living_code=a%2Bb&replay=1")]
    public async Task The_page_holds_the_code(bool isReplay, string expected)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json("""{"living_code":"a+b"}"""));

        WeComViewingPath path = (await mock.RunAsync(client => client.Living.GetViewingPathAsync("L", "o-1", isReplay))).GetValueOrThrow();

        Assert.That((path.Path!.Reveal(), path.IsReplay), Is.EqualTo((expected, isReplay)));
        Assert.That((path.AppId, path.UserName), Is.EqualTo(("wx7424030d69bde86e", "gh_25e071b83ee0")));
        Assert.That($"{path.Path} {path}", Does.Not.Contain("a%2Bb"));
        Assert.That(mock.Only.BodyText, Is.EqualTo("""{"livingid":"L","openid":"o-1"}"""));
    }

    [Test]
    public async Task Without_a_code_there_is_no_page()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json("""{"living_code":""}"""), WeComMock.Refusal(40073));
        Assert.That((await mock.RunAsync(static client => client.Living.GetViewingPathAsync("L", "o"))).Value!.Path, Is.Null);
        Assert.That((await mock.RunAsync(static client => client.Living.GetViewingPathAsync("L", "o"))).Error?.Code, Is.EqualTo("40073"));
    }

    [Test]
    public async Task What_came_after_the_end_is_the_replays()
    {
        using var mock = new WeComMock(
            ViewerTests.Page(1, "", """{"userid":"a","watch_time":100,"is_comment":1}""", """{"external_userid":"x","watch_time":50,"is_mic":1}"""),
            ScriptedAnswer.Json("""{"living_info":{"status":2,"open_replay":1,"replay_status":0}}"""),
            ViewerTests.Page(
                1, "", """{"userid":"a","watch_time":130,"is_comment":1}""", """{"userid":"b","watch_time":10}""",
                """{"external_userid":"x","watch_time":50,"is_mic":1}""", """{"external_userid":"y"}"""));

        WeComLiveFigures atEnd = (await mock.RunAsync(static client => client.Living.GetFiguresAsync("L"))).GetValueOrThrow();
        WeComReplayComparison comparison = (await mock.RunAsync(client => client.Living.CompareReplayAsync("L", atEnd))).GetValueOrThrow();

        Assert.That(Figures(comparison.AtEnd!), Is.EqualTo("1+1=2 viewers, 1 wrote, 1 spoke, 150 s"));
        Assert.That(Figures(comparison.Now), Is.EqualTo("2+2=4 viewers, 1 wrote, 1 spoke, 190 s"));
        Assert.That(Figures(comparison.Replay!), Is.EqualTo("1+1=2 viewers, 0 wrote, 0 spoke, 40 s"));
        Assert.That(comparison.Live.IsReplayReady, Is.True);
    }

    [Test]
    public async Task Without_figures_of_the_end_there_are_none_of_the_replay()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json("""{"living_info":{"open_replay":0,"replay_status":0}}"""), ViewerTests.Page(1, ""));
        WeComReplayComparison comparison = (await mock.RunAsync(static client => client.Living.CompareReplayAsync("L"))).GetValueOrThrow();
        Assert.That((comparison.AtEnd, comparison.Replay, comparison.Now.Viewers, comparison.Live.IsReplayReady), Is.EqualTo(((object?)null, (object?)null, 0, false)));
    }

    [TestCase(0)]
    [TestCase(1)]
    public async Task A_comparison_needs_both_halves(int good)
    {
        ScriptedAnswer[] answers = [.. Enumerable.Repeat(ScriptedAnswer.Json("""{"living_info":{}}"""), good), WeComMock.Refusal(92008)];
        using var mock = new WeComMock(answers);
        ApiResult<WeComReplayComparison> result = await mock.RunAsync(static client => client.Living.CompareReplayAsync("L"));
        Assert.That((result.Error?.Code, mock.Sent.Count), Is.EqualTo((WeComErrors.ForeignLive, good + 1)));
    }

    /// <summary>What takes several calls goes through the methods for one call, so that a fake of those is enough.</summary>
    [Test]
    public async Task A_fake_of_single_calls_serves_the_rest()
    {
        var fake = new FakeLiving();
        Assert.That((await fake.CompareReplayAsync("L")).Value!.Now.Viewers, Is.EqualTo(1));
        Assert.That((await fake.GetViewingPathAsync("L", "o")).Value!.Path!.Reveal(), Does.EndWith("=fake"));
        Assert.That(await ViewerTests.ListAsync(fake.ListAsync(["a"], Examples.Start, Examples.Start.AddDays(1))), Has.Length.EqualTo(1));
    }

    private static string Figures(WeComLiveFigures figures) =>
        $"{figures.InternalViewers}+{figures.ExternalViewers}={figures.Viewers} viewers, {figures.Commenters} wrote, {figures.Speakers} spoke, {figures.WatchTime.TotalSeconds} s";

    private sealed class FakeLiving : WeComLivingClient
    {
        public override Task<ApiResult<WeComLive>> GetAsync(string livingId, CancellationToken cancellationToken = default) =>
            Task.FromResult(ApiResult.Success(new WeComLive { LivingId = livingId, LivingStart = Examples.Start }));

        public override Task<ApiResult<WeComLiveCode>> GetCodeAsync(string livingId, string openId, CancellationToken cancellationToken = default) =>
            Task.FromResult(ApiResult.Success(new WeComLiveCode { LivingCode = "fake" }));

        public override Task<ApiResult<WeComWatchStatistics>> GetWatchStatisticsAsync(
            string livingId, string? next = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(ApiResult.Success(
                new WeComWatchStatistics { Ending = true, StatInfo = new WeComLiveViewers { Users = [new WeComLiveViewer { UserId = "a" }] } }));

        public override Task<ApiResult<WeComLiveIds>> ListIdsAsync(
            string anchorUserId, string? cursor = null, int? limit = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(ApiResult.Success(new WeComLiveIds { LivingIds = ["1"] }));
    }
}
