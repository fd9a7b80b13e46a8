using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Statistics;

/// <summary>A request and an answer of the endpoints that count.</summary>
internal sealed class Examples
{
    /// <summary>The clock of the tests shows 16:00 of this day in China.</summary>
    private static readonly DateOnly Today = new(2026, 3, 1);

    private static IEnumerable<TestCaseData> Days =>
    [
        new TestCaseData((WeComStatisticsDay?)null, "{}"),
        new TestCaseData((WeComStatisticsDay?)WeComStatisticsDay.Today, """{"time_type":0}"""),
        new TestCaseData((WeComStatisticsDay?)WeComStatisticsDay.Yesterday, """{"time_type":1}"""),
    ];

    [TestCase("""{"errcode":0,"errmsg":"ok","active_cnt":100}""", 100)]
    [TestCase("""{"active_cnt":"7"}""", 7)]
    [TestCase("""{"active_cnt":null}""", null)]
    [TestCase("{}", null)]
    public async Task Active_members_are_counted(string answer, int? expected)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));

        WeComActiveMembers members = (await mock.RunAsync(static client => client.Statistics.GetActiveMembersAsync(Today.AddDays(-1)))).GetValueOrThrow();

        Assert.That((members.Count, Living.Examples.Unknown(members.ExtraMembers)), Is.EqualTo((expected, "")));
        Assert.That((mock.Only.Method, mock.Only.Address.AbsoluteUri), Is.EqualTo((HttpMethod.Post, WeComMock.Base + "user/get_active_stat?access_token=token-1")));
        Assert.That(mock.Only.BodyText, Is.EqualTo("""{"date":"2026-02-28"}"""));
        Assert.That(mock.Fetches.Single().Address.Query, Does.Contain(Uri.EscapeDataString(WeComMock.ContactsSecret)));
    }

    [TestCaseSource(nameof(Days))]
    public async Task Messages_are_counted(WeComStatisticsDay? day, string body)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json("""
            {"errcode":0,"errmsg":"ok","statistics":[{"agentid":1000002,"app_name":"应用1","count":101},{"agentid":"1000003","count":"102"},{}]}
            """));

        WeComMessageCounts counts = (await mock.RunAsync(client => client.Statistics.GetMessageCountsAsync(day))).GetValueOrThrow();

        Assert.That(counts.Statistics.Select(static row => (row.AgentId, row.AppName, row.Count, row.ExtraMembers)), Is.EqualTo(new[]
        {
            ((int?)1000002, (string?)"应用1", (long?)101, (object?)null), (1000003, null, 102, null), (null, null, null, null),
        }));
        Assert.That((mock.Only.Method, mock.Only.Address.AbsoluteUri), Is.EqualTo((HttpMethod.Post, WeComMock.Base + "message/get_statistics?access_token=token-1")));
        Assert.That(mock.Only.BodyText, Is.EqualTo(body));
    }

    [TestCase("{}")]
    [TestCase("""{"statistics":null}""")]
    public async Task Counts_that_are_absent_are_none(string answer)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));
        Assert.That((await mock.RunAsync(static client => client.Statistics.GetMessageCountsAsync())).Value!.Statistics, Is.Empty);
    }

    [Test]
    public async Task An_endpoint_that_was_withdrawn_says_so()
    {
        using var mock = new WeComMock(WeComMock.Refusal(48005));
        ApiResult<WeComMessageCounts> result = await mock.RunAsync(static client => client.Statistics.GetMessageCountsAsync());
        Assert.That((result.Error?.Code, result.Error?.Category, mock.Sent.Count), Is.EqualTo(("48005", ErrorCategory.NotFound, 1)));
    }

    [TestCase(0, true)]
    [TestCase(-30, true)]
    [TestCase(1, false)]
    [TestCase(-31, false)]
    public async Task A_day_is_one_of_the_last_30(int days, bool isAllowed)
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };
        if (isAllowed)
        {
            Assert.That((await mock.RunAsync(client => client.Statistics.GetActiveMembersAsync(Today.AddDays(days)))).Error, Is.Null);
        }
        else
        {
            Assert.That(() => mock.Client.Statistics.GetActiveMembersAsync(Today.AddDays(days)), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("date"));
            Assert.That(mock.Sent, Is.Empty);
        }
    }

    [Test]
    public async Task Days_are_those_of_China()
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };
        mock.Clock.JumpWallClock(TimeSpan.FromHours(8));
        Assert.That((await mock.RunAsync(static client => client.Statistics.GetActiveMembersAsync(Today.AddDays(1)))).Error, Is.Null);
    }

    [Test]
    public async Task Any_day_is_sent_where_limits_are_not_checked()
    {
        using var mock = new WeComMock(static options => options.ChecksLimits = false, ScriptedAnswer.Json(WeComMock.Ok));
        Assert.That((await mock.RunAsync(static client => client.Statistics.GetActiveMembersAsync(new DateOnly(2020, 1, 1)))).Error, Is.Null);
        Assert.That(mock.Only.BodyText, Is.EqualTo("""{"date":"2020-01-01"}"""));
    }
}
