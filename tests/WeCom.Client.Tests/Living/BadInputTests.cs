using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Living;

/// <summary>What cannot be right is refused before anything is sent, under the name of the argument or member.</summary>
internal sealed class BadInputTests
{
    private const string Wide = "直";

    private static readonly DateTimeOffset Start = Examples.Start;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static IEnumerable<TestCaseData> Structure =>
    [
        Case("no request", "request", static client => client.Living.CreateAsync(null!)),
        Case("anchor", "AnchorUserId", static client => client.Living.CreateAsync(With(anchor: "张三"))),
        Case("no anchor", "AnchorUserId", static client => client.Living.CreateAsync(With(anchor: null!))),
        Case("blank theme", "Theme", static client => client.Living.CreateAsync(With(theme: " "))),
        Case("start", "LivingStart", static client => client.Living.CreateAsync(With(start: default(DateTimeOffset)))),
        Case("duration", "LivingDuration", static client => client.Living.CreateAsync(With(duration: TimeSpan.FromSeconds(0.9)))),
        Case("reminder", "RemindTime", static client => client.Living.CreateAsync(With(remind: TimeSpan.FromSeconds(-1)))),
        Case("blank cover", "ActivityCoverMediaId", static client => client.Living.CreateAsync(With(cover: " "))),
        Case("blank share picture", "ActivityShareMediaId", static client => client.Living.CreateAsync(With(share: ""))),
        Case("blank image", "ImageMediaIds", static client => client.Living.CreateAsync(With(images: ["a", " "]))),
        Case("no image", "ImageMediaIds", static client => client.Living.CreateAsync(With(images: [null!]))),
        Case("modify nothing", "livingId", static client => client.Living.ModifyAsync("", new ModifyLiveRequest())),
        Case("no change", "request", static client => client.Living.ModifyAsync("L", null!)),
        Case("blank new theme", "Theme", static client => client.Living.ModifyAsync("L", new ModifyLiveRequest { Theme = "" })),
        Case("new start", "LivingStart", static client => client.Living.ModifyAsync("L", new ModifyLiveRequest { LivingStart = DateTimeOffset.UnixEpoch })),
        Case("new duration", "LivingDuration", static client => client.Living.ModifyAsync("L", new ModifyLiveRequest { LivingDuration = TimeSpan.Zero })),
        Case("new reminder", "RemindTime", static client => client.Living.ModifyAsync("L", new ModifyLiveRequest { RemindTime = TimeSpan.MinValue })),
        Case("cancel", "livingId", static client => client.Living.CancelAsync(" ")),
        Case("delete", "livingId", static client => client.Living.DeleteReplayAsync(null!)),
        Case("code", "livingId", static client => client.Living.GetCodeAsync("", "o")),
        Case("open id", "openId", static client => client.Living.GetCodeAsync("L", " ")),
        Case("path", "openId", static client => client.Living.GetViewingPathAsync("L", "")),
        Case("get", "livingId", static client => client.Living.GetAsync("")),
        Case("viewers", "livingId", static client => client.Living.GetWatchStatisticsAsync("")),
        Case("viewer pages", "livingId", static client => Enumerated(client.Living.ListViewerPagesAsync(" "))),
        Case("all viewers", "livingId", static client => client.Living.GetAllViewersAsync("")),
        Case("figures", "livingId", static client => client.Living.GetFiguresAsync("")),
        Case("replay", "livingId", static client => client.Living.CompareReplayAsync("")),
        Case("ids", "anchorUserId", static client => client.Living.ListIdsAsync("a b")),
        Case("no ids", "limit", static client => client.Living.ListIdsAsync("a", limit: 0)),
        Case("id pages", "anchorUserId", static client => Enumerated(client.Living.ListIdPagesAsync(""))),
        Case("all ids", "anchorUserId", static client => Enumerated(client.Living.ListAllIdsAsync("|"))),
        Case("ids of a period", "anchorUserId", static client => client.Living.ListIdsOfPeriodAsync(null!, Start, Start + Hour)),
        Case("empty period", "to", static client => client.Living.ListIdsOfPeriodAsync("a", Start, Start)),
        Case("share", "shareCode", static client => client.Living.GetShareInfoAsync("")),
        Case("no share", "shareCode", static client => client.Living.GetShareInfoAsync(null!)),
        Case("lives", "anchorUserIds", static client => Enumerated(client.Living.ListAsync(["a", "#"], Start, Start + Hour))),
        Case("no anchors", "anchorUserIds", static client => Enumerated(client.Living.ListAsync(null!, Start, Start + Hour))),
        Case("lives of no time", "to", static client => Enumerated(client.Living.ListResultsAsync(["a"], Start, Start - Hour))),
        Case("monitor nothing", "livingIds", static client => Enumerated(client.Living.MonitorAsync(null!, Hour))),
        Case("monitor a blank", "livingIds", static client => Enumerated(client.Living.MonitorAsync(["L", ""], Hour))),
        Case("interval", "interval", static client => Enumerated(client.Living.MonitorAsync(["L"], TimeSpan.FromMilliseconds(999)))),
        Case("long interval", "interval", static client => Enumerated(client.Living.MonitorAsync(["L"], TimeSpan.FromDays(2)))),
    ];

    private static IEnumerable<TestCaseData> Limits =>
    [
        Case("21 characters", "Theme", static client => client.Living.CreateAsync(With(theme: Times(21)))),
        Case("101 characters", "Description", static client => client.Living.CreateAsync(With(description: Times(101)))),
        Case("6 images", "ImageMediaIds", static client => client.Living.CreateAsync(With(images: ["1", "2", "3", "4", "5", "6"]))),
        Case("63 bytes", "Theme", static client => client.Living.ModifyAsync("L", new ModifyLiveRequest { Theme = Times(21) })),
        Case("61 bytes", "Theme", static client => client.Living.ModifyAsync("L", new ModifyLiveRequest { Theme = new string('a', 61) })),
        Case("303 bytes", "Description", static client => client.Living.ModifyAsync("L", new ModifyLiveRequest { Description = Times(101) })),
        Case("101 ids", "limit", static client => client.Living.ListIdsAsync("a", limit: 101)),
        Case("101 ids of a period", "limit", static client => client.Living.ListIdsOfPeriodAsync("a", Start, Start + Hour, limit: 101)),
    ];

    [TestCaseSource(nameof(Structure))]
    [TestCaseSource(nameof(Limits))]
    public void Bad_input_is_named_and_not_sent(string name, Func<WeComClient, Task> call)
    {
        using var mock = new WeComMock();
        ArgumentException? exception = Assert.CatchAsync<ArgumentException>(() => call(mock.Client));
        Assert.That(exception!.ParamName?.Split('.')[^1], Is.EqualTo(name));
        Assert.That(mock.Sent.Count + mock.Fetches.Count, Is.Zero);
    }

    [TestCaseSource(nameof(Limits))]
    public async Task Limits_are_the_services_own_where_they_are_not_checked(string name, Func<WeComClient, Task> call)
    {
        using var mock = new WeComMock(static options => options.ChecksLimits = false, Sdk.TestKit.ScriptedAnswer.Json(WeComMock.Ok));
        Task task = call(mock.Client);
        await mock.Clock.AdvanceUntilAsync(task);
        await task;
        Assert.That(mock.Sent, Has.Count.EqualTo(1), name);
    }

    [TestCaseSource(nameof(Structure))]
    public void Structure_is_checked_whatever_the_options_say(string name, Func<WeComClient, Task> call)
    {
        using var mock = new WeComMock(static options => options.ChecksLimits = false);
        Assert.That(Assert.CatchAsync<ArgumentException>(() => call(mock.Client))!.ParamName?.Split('.')[^1], Is.EqualTo(name));
        Assert.That(mock.Sent, Is.Empty);
    }

    /// <summary>The same theme is 20 characters for one endpoint and 60 bytes for the other; an emoji is one character and four bytes.</summary>
    [TestCase("一二三四五六七八九十一二三四五六七八九十")]
    [TestCase("🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉")]
    public async Task What_is_within_the_limits_is_sent(string theme)
    {
        using var mock = new WeComMock { Otherwise = Sdk.TestKit.ScriptedAnswer.Json(WeComMock.Ok) };
        Assert.That((await mock.RunAsync(client => client.Living.CreateAsync(With(theme: theme, description: Times(100), images: ["1", "2", "3", "4", "5"])))).Error, Is.Null);
        Assert.That((await mock.RunAsync(client => client.Living.ModifyAsync("L", new ModifyLiveRequest { Theme = theme, Description = Times(100) }))).Error, Is.Null);
        Assert.That(mock.Sent, Has.All.Matches<Sdk.TestKit.RecordedRequest>(request => request.BodyText.Contains(theme, StringComparison.Ordinal)));
    }

    private static string Times(int count) => string.Concat(Enumerable.Repeat(Wide, count));

    private static CreateLiveRequest With(
        string anchor = "a", string theme = "t", DateTimeOffset? start = null, TimeSpan? duration = null, TimeSpan? remind = null,
        string? cover = null, string? share = null, string? description = null, IReadOnlyList<string>? images = null) => new()
        {
            AnchorUserId = anchor,
            Theme = theme,
            LivingStart = start ?? Start,
            LivingDuration = duration ?? Hour,
            RemindTime = remind,
            Description = description,
            ActivityCoverMediaId = cover,
            ActivityShareMediaId = share,
            ActivityDetail = images is null ? null : new WeComActivityDetail { ImageMediaIds = images },
        };

    /// <summary>Streams check their arguments when they are asked for, not when they are walked.</summary>
    private static Task<IAsyncEnumerable<T>> Enumerated<T>(IAsyncEnumerable<T> stream) => Task.FromResult(stream);

    private static TestCaseData Case(string display, string name, Func<WeComClient, Task> call) => new TestCaseData(name, call).SetArgDisplayNames(display);
}
