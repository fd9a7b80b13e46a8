using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Living;

/// <summary>Answers as they come: incomplete, in other types than documented, and refusals.</summary>
internal sealed class AnswerTests
{
    private static IEnumerable<TestCaseData> Reads =>
    [
        .. Each("create", static client => client.Living.CreateAsync(new CreateLiveRequest { AnchorUserId = "a", Theme = "t", LivingStart = Examples.Start, LivingDuration = TimeSpan.FromHours(1) })),
        .. Each("code", static client => client.Living.GetCodeAsync("L", "o")),
        .. Each("viewers", static client => client.Living.GetWatchStatisticsAsync("L")),
        .. Each("ids", static client => client.Living.ListIdsAsync("a")),
        .. Each("ids of a period", static client => client.Living.ListIdsOfPeriodAsync("a", Examples.Start, Examples.Start.AddDays(1))),
        .. Each("share", static client => client.Living.GetShareInfoAsync("c")),
    ];

    private static IEnumerable<TestCaseData> Refusals =>
    [
        Refusal(92006, ErrorCategory.InvalidRequest, static client => client.Living.CancelAsync("L")),
        Refusal(92006, ErrorCategory.InvalidRequest, static client => client.Living.ModifyAsync("L", new ModifyLiveRequest { Theme = "t" })),
        Refusal(92007, ErrorCategory.InvalidRequest, static client => client.Living.DeleteReplayAsync("L")),
        Refusal(92008, ErrorCategory.PermissionDenied, static async client => (await client.Living.GetAsync("L")).WithoutValue()),
        Refusal(40058, ErrorCategory.InvalidRequest, static async client => (await client.Living.GetCodeAsync("L", "o")).WithoutValue()),
    ];

    [TestCaseSource(nameof(Reads))]
    public async Task An_answer_without_its_members_is_read(Func<WeComClient, Task<ApiError?>> call, string answer)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));
        Assert.That(await mock.Clock.RunAsync(call(mock.Client)), Is.Null);
    }

    [TestCase("{}")]
    [TestCase("""{"errcode":0,"errmsg":"ok"}""")]
    [TestCase("""{"errcode":0,"living_info":null}""")]
    public async Task An_answer_without_a_live_is_an_error(string answer)
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Json(answer) };
        ApiError? error = (await mock.RunAsync(static client => client.Living.GetAsync("L"))).Error;
        Assert.That(
            (error?.Category, error?.Code, error?.Operation), Is.EqualTo(((ErrorCategory?)ErrorCategory.InvalidResponse, "no-live", "WeCom.Living.Get")));
        Assert.That((await mock.RunAsync(static client => client.Statistics.SummarizeLiveAsync("L"))).Error?.Code, Is.EqualTo("no-live"));
        Assert.That(mock.Sent, Has.Count.EqualTo(2), "no viewers of a live that is not there");
    }

    [Test]
    public async Task A_live_without_members_is_read()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(
            """{"errcode":0,"living_info":{"theme":null,"status":null,"living_start":null,"type":null},"unknown":[{}]}"""));
        WeComLive live = (await mock.RunAsync(static client => client.Living.GetAsync("L"))).GetValueOrThrow();
        Assert.That((live.LivingId, live.Theme, live.Status, live.Start), Is.EqualTo(("L", (string?)null, (WeComLiveStatus?)null, (DateTimeOffset?)null)));
    }

    /// <summary>Trap 15, and numbers as text.</summary>
    [TestCase("""{"status":1}""", 1)]
    [TestCase("""{"status ":1}""", 1)]
    [TestCase("""{"status ":"2"}""", 2)]
    [TestCase("""{"status":"4"}""", 4)]
    [TestCase("""{"status":77}""", 77)]
    [TestCase("""{"status":0,"status ":3}""", 0)]
    [TestCase("""{"status ":null}""", null)]
    [TestCase("""{"status ":"soon"}""", null)]
    [TestCase("{}", null)]
    public async Task A_state_is_read_from_either_name(string live, int? expected)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json($$"""{"errcode":0,"living_info":{{live}}}"""));
        WeComLive read = (await mock.RunAsync(static client => client.Living.GetAsync("L"))).GetValueOrThrow();
        Assert.That((read.Status?.Value, read.LivingId), Is.EqualTo((expected, "L")));
    }

    /// <summary>Trap 12.</summary>
    [Test]
    public async Task Numbers_are_read_from_texts_and_texts_from_numbers()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json("""
            {"living_info":{"theme":2026,"living_start":"1586405229","living_duration":"1800","viewer_num":"7","open_replay":"1","replay_status":"3","type":"1","online_count":""}}
            """));

        WeComLive live = (await mock.RunAsync(static client => client.Living.GetAsync("L"))).GetValueOrThrow();

        Assert.That((live.Theme, live.LivingStart, live.LivingDuration), Is.EqualTo(("2026", DateTimeOffset.FromUnixTimeSeconds(1586405229), TimeSpan.FromMinutes(30))));
        Assert.That(
            (live.ViewerCount, live.OpenReplay, live.ReplayStatus, live.Type, live.OnlineCount),
            Is.EqualTo((7, true, WeComReplayStatus.Failed, WeComLiveType.SmallClass, (int?)null)));
        Assert.That(live.IsReplayReady, Is.False);
    }

    [TestCaseSource(nameof(Refusals))]
    public async Task A_refusal_has_its_category(int code, ErrorCategory category, Func<WeComClient, Task<ApiResult>> call)
    {
        using var mock = new WeComMock(WeComMock.Refusal(code));
        ApiResult result = await mock.RunAsync(call);
        Assert.That((result.Error?.Code, result.Error?.Category, mock.Sent.Count), Is.EqualTo((code.ToString(System.Globalization.CultureInfo.InvariantCulture), category, 1)));
    }

    [Test]
    public async Task A_live_that_may_have_been_created_is_not_created_again()
    {
        using var mock = new WeComMock(ScriptedAnswer.ConnectionLost());
        ApiResult<WeComCreatedLive> result = await mock.RunAsync(static client => client.Living.CreateAsync(
            new CreateLiveRequest { AnchorUserId = "a", Theme = "t", LivingStart = Examples.Start, LivingDuration = TimeSpan.FromHours(1) }));
        Assert.That((result.Error?.OutcomeUnknown, mock.Sent.Count), Is.EqualTo((true, 1)));
    }

    [Test]
    public void States_of_a_live_know_whether_they_are_final() => Assert.That(
        Enumerable.Range(0, 7).Where(static value => new WeComLiveStatus(value).IsFinal), Is.EqualTo(new[] { 2, 3, 4 }));

    private static IEnumerable<TestCaseData> Each<T>(string name, Func<WeComClient, Task<ApiResult<T>>> call)
    {
        Func<WeComClient, Task<ApiError?>> untyped = async client => (await call(client)).Error;
        string[] answers =
        [
            "{}",
            """{"errcode":0,"errmsg":"ok"}""",
            """{"errcode":0,"livingid":null,"living_code":null,"living_info":null,"ending":null,"next_key":null,"stat_info":null,"next_cursor":null,"livingid_list":null,"viewer_userid":null}""",
            """{"errcode":0,"living_info":{"theme":null,"status":null,"living_start":null,"type":null},"stat_info":{"users":null,"external_users":null},"unknown":[{}]}""",
        ];
        return answers.Select((answer, index) => new TestCaseData(untyped, answer).SetArgDisplayNames($"{name} {index}"));
    }

    private static TestCaseData Refusal(int code, ErrorCategory category, Func<WeComClient, Task<ApiResult>> call) =>
        new TestCaseData(code, category, call).SetArgDisplayNames($"{code}", $"{category}");
}
