using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>Lives from the reservation to the summary.</summary>
internal sealed class LivingTests : SandboxTest
{
    private const string Boss = WeComSandbox.DemoUserId;

    [Test]
    public async Task A_live_is_made_run_watched_and_summarized()
    {
        DateTimeOffset start = Now.AddHours(1);
        string id = (await Must(Client.Living.CreateAsync(new CreateLiveRequest
        {
            AnchorUserId = Boss, Theme = "新品发布😀", LivingStart = start, LivingDuration = TimeSpan.FromMinutes(45),
            Type = WeComLiveType.Training, Description = "介绍 & 答疑", RemindTime = TimeSpan.FromMinutes(10),
        }))).LivingId!;
        await Must(Client.Living.ModifyAsync(id, new ModifyLiveRequest { Theme = "新品再发布", LivingStart = start.AddHours(1) }));
        WeComLive reserved = await Must(Client.Living.GetAsync(id));
        Clock.Advance(TimeSpan.FromHours(2));
        Service.StartLive(id);
        WeComLive running = await Must(Client.Living.GetAsync(id));
        ApiError late = await MustFail(Client.Living.CancelAsync(id));
        Service.Lives.Update(id, static live => live with { Viewers = Viewers(25) });
        Clock.Advance(TimeSpan.FromMinutes(40));
        Service.EndLive(id);
        WeComLiveSummary summary = await Must(Client.Statistics.SummarizeLiveAsync(id));
        WeComViewingPath path = await Must(Client.Living.GetViewingPathAsync(id, "oWeCom1", isReplay: true));
        await Must(Client.Living.DeleteReplayAsync(id));
        ApiError again = await MustFail(Client.Living.DeleteReplayAsync(id));
        WeComLive after = await Must(Client.Living.GetAsync(id));

        Assert.Multiple(() =>
        {
            Assert.That(reserved, Has.Property("Theme").EqualTo("新品再发布").And.Property("ReserveStart").EqualTo(start.AddHours(1)).And.Property("Description").EqualTo("介绍 & 答疑"));
            Assert.That(reserved.Status, Is.EqualTo(WeComLiveStatus.Reserved));
            Assert.That(running.Status, Is.EqualTo(WeComLiveStatus.Live));
            Assert.That(late.Code, Is.EqualTo("92006"));
            Assert.That(summary.Figures, Has.Property("InternalViewers").EqualTo(25).And.Property("ExternalViewers").EqualTo(1));
            Assert.That(summary.Live.LivingDuration, Is.EqualTo(TimeSpan.FromMinutes(40)));
            Assert.That(summary.LongestWatchTime, Is.EqualTo(TimeSpan.FromMinutes(25)));
            Assert.That(summary.WatchTimes.Sum(static bucket => bucket.Viewers), Is.EqualTo(26));
            Assert.That(summary.Invitors.Single().UserId, Is.EqualTo(Boss));
            Assert.That(path.Path!.Reveal(), Does.StartWith("pages/watch/index?living_code=").And.EndWith("&replay=1"));
            Assert.That(again.Code, Is.EqualTo("92007"));
            Assert.That(after.ReplayStatus, Is.EqualTo(WeComReplayStatus.Deleted));
            Assert.That(after.IsReplayReady, Is.False);
        });
    }

    [Test]
    public async Task A_reservation_is_cancelled_and_foreign_lives_stay_foreign()
    {
        string reserved = EndpointCalls.LiveOf(Service, 0).LivingId;
        await Must(Client.Living.CancelAsync(reserved));
        WeComLive live = await Must(Client.Living.GetAsync(reserved));
        Service.AddApplication(1000009, "third", "第三");
        using WeComClient third = CreateClient(static options => (options.CorpSecret, options.AgentId, options.ContactsSecret) = ("third", 1000009, null));
        ApiError foreign = await MustFail(third.Living.GetAsync(reserved));

        Assert.Multiple(() =>
        {
            Assert.That(live.Status, Is.EqualTo(WeComLiveStatus.Canceled));
            Assert.That(foreign, Has.Property("Code").EqualTo(WeComErrors.ForeignLive).And.Property("Category").EqualTo(ErrorCategory.PermissionDenied));
        });
    }

    [Test]
    public async Task Lives_of_a_period_are_found_over_pages_of_ids()
    {
        DateTimeOffset from = Now.AddDays(-10);
        List<WeComLive> lives = await AllOf(Client.Living.ListAsync([Boss], from, Now));
        List<string> ids = await AllOf(Client.Living.ListAllIdsAsync(Boss));
        WeComLiveIdsOfPeriod old = await Must(Client.Living.ListIdsOfPeriodAsync(Boss, from, Now));
        string[] expected = [.. Service.Lives.Where(live => (live.StartedAt ?? live.ReservedStart) is var start && start >= from && start < Now).Select(static live => live.LivingId)];

        Assert.Multiple(() =>
        {
            Assert.That(lives.Select(static live => live.LivingId), Is.EquivalentTo(expected));
            Assert.That(ids, Has.Count.EqualTo(Service.Lives.Count));
            Assert.That(old.LivingIds, Is.Not.Empty);
            Assert.That(old.Ending, Is.True);
        });
    }

    [Test]
    public async Task A_summary_of_lives_becomes_rows_of_a_table()
    {
        List<ApiResult<WeComLiveSummary>> summaries = await AllOf(Client.Statistics.SummarizeLivesAsync([Boss], Now.AddDays(-5), Now));
        string csv = new WeComReport<WeComLiveSummary>(WeComLiveReports.SummaryColumns).ToCsv(summaries.Select(static row => row.Value!));

        Assert.Multiple(() =>
        {
            Assert.That(summaries, Is.Not.Empty);
            Assert.That(summaries.Select(static row => row.Error), Is.All.Null);
            Assert.That(csv.Trim().Split('\n'), Has.Length.EqualTo(summaries.Count + 1));
            Assert.That(csv, Does.Contain("期产品培训"));
        });
    }

    [Test]
    public async Task Who_came_from_where_is_told_by_a_shared_code()
    {
        string id = EndpointCalls.LiveOf(Service, 2).LivingId;
        WeComLiveShare share = await Must(Client.Living.GetShareInfoAsync(
            Service.IssueShareCode(id, new WeComSandboxViewer { ExternalUserId = "wm1", InvitorUserId = Boss })));
        ApiError wrong = await MustFail(Client.Living.GetShareInfoAsync("no-such-code"));

        Assert.Multiple(() =>
        {
            Assert.That(share, Has.Property("LivingId").EqualTo(id).And.Property("ViewerExternalUserId").EqualTo("wm1").And.Property("InvitorUserId").EqualTo(Boss));
            Assert.That(wrong.Category, Is.EqualTo(ErrorCategory.InvalidRequest));
        });
    }

    [Test]
    public async Task A_monitor_tells_the_states_of_a_live_until_its_end()
    {
        string id = EndpointCalls.LiveOf(Service, 0).LivingId;
        using WeComClient watching = CreateRetryingClient();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        List<WeComLiveStatus?> states = [];
        await foreach (WeComLiveChange change in watching.Living.MonitorAsync([id], TimeSpan.FromSeconds(1), timeout.Token))
        {
            states.Add(change.Status);
            Action<string> next = states.Count == 1 ? Service.StartLive : Service.EndLive;
            next(id);
        }

        Assert.That(states, Is.EqualTo(new WeComLiveStatus?[] { WeComLiveStatus.Reserved, WeComLiveStatus.Live, WeComLiveStatus.Ended }));
    }

    [Test]
    public async Task Figures_at_the_end_stand_beside_those_of_the_replay()
    {
        string id = Service.Lives.First(static live => live is { Status: 2, HasReplay: true }).LivingId;
        WeComLiveFigures atEnd = await Must(Client.Living.GetFiguresAsync(id));
        Service.Lives.Update(id, static live => live with
        {
            Viewers = [.. live.Viewers, new WeComSandboxViewer { UserId = "user2999", WatchTime = TimeSpan.FromMinutes(7) }],
        });
        WeComReplayComparison comparison = await Must(Client.Living.CompareReplayAsync(id, atEnd));

        Assert.Multiple(() =>
        {
            Assert.That(comparison.Replay!.InternalViewers, Is.EqualTo(1));
            Assert.That(comparison.Replay.WatchTime, Is.EqualTo(TimeSpan.FromMinutes(7)));
            Assert.That(comparison.Now.Viewers, Is.EqualTo(atEnd.Viewers + 1));
        });
    }

    private static WeComSandboxViewer[] Viewers(int count) =>
    [
        .. Enumerable.Range(1, count).Select(static number => new WeComSandboxViewer { UserId = $"user{number:0000}", WatchTime = TimeSpan.FromMinutes(number) }),
        new WeComSandboxViewer { ExternalUserId = "wm1", Name = "客户", WatchTime = TimeSpan.FromMinutes(3), InvitorUserId = Boss },
    ];
}
