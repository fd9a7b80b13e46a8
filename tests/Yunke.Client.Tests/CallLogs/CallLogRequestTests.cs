using System.Text.Json.Nodes;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.CallLogs;

/// <summary>The whole form of the page of call records goes out, in the time of the company.</summary>
internal sealed class CallLogRequestTests
{
    private const string Empty = """
        {"page":1,"pageSize":100,"lastConnectTimeStart":"","lastConnectTimeEnd":"","departmentId":"","userId":"","callType":"","searchInfo":"",
        "searchPhone":"","salesProgress":"","startVoiceTime":"","endVoiceTime":"","startCreateTime":"","endCreateTime":"","id":"","userKey":"",
        "callTimeStar":"","callTimeEnd":"","recordFroms":[],"quitUserId":"","customerSource":""}
        """;

    private static readonly DateTimeOffset Morning = new(2025, 11, 30, 8, 5, 59, TimeSpan.FromHours(8));

    [Test]
    public async Task Everything_left_open_goes_out_as_an_empty_text()
    {
        RecordedRequest sent = await SendAsync(null);

        Assert.That((sent.Method, sent.Address.AbsoluteUri), Is.EqualTo((HttpMethod.Post, "https://crm2.yunkecn.com/pc/callLog/list")));
        AssertSame(sent.BodyText, Empty);
    }

    [Test]
    public async Task Headers_are_those_of_the_page_as_the_user()
    {
        RecordedRequest sent = await SendAsync(null);

        Assert.That(sent.Header("Referer"), Is.EqualTo("https://crm2.yunkecn.com/cms/customer/callHistory"));
        Assert.That(sent.Header("Origin"), Is.EqualTo("https://crm2.yunkecn.com"));
        Assert.That((sent.Header("company"), sent.Header("userid"), sent.Header("channel"), sent.Header("source")), Is.EqualTo(("2fy7qa", "user-1", "4", "yunkepc")));
        Assert.That(sent.Header("Cookie"), Is.EqualTo("user=u1; userToken=t1"));
        Assert.That((sent.Header("Accept"), sent.Header("DNT"), sent.Header("Content-Type")), Is.EqualTo(("application/json, text/plain, */*", "1", "application/json")));
        Assert.That(sent.Header("Accept-Language"), Does.StartWith("zh-CN"));
        Assert.That(sent.Header("User-Agent"), Does.StartWith("Mozilla/5.0 "));
        Assert.That(sent.Header("Authorization"), Is.Null);
    }

    [Test]
    public async Task All_filters_go_out_under_the_names_of_the_service()
    {
        RecordedRequest sent = await SendAsync(new ListCallLogsRequest
        {
            Page = 7, PageSize = 200, From = Morning, To = Morning.AddHours(1), DepartmentId = "d-1", UserId = "u-2", CallType = CallType.Outbound,
            SearchInfo = "张三 \"x\"", SearchPhone = "13800138000", SalesProgress = "p", StartVoiceTime = "10", EndVoiceTime = "60",
            CreatedFrom = Morning.AddDays(-1), CreatedTo = Morning, Id = "i-3", UserKeyword = "李", CallTimeStart = "a", CallTimeEnd = "b",
            RecordFroms = ["1", "2"], QuitUserId = "q", CustomerSource = "s",
        });

        AssertSame(sent.BodyText, """
            {"page":7,"pageSize":200,"lastConnectTimeStart":"2025-11-30 08:05","lastConnectTimeEnd":"2025-11-30 09:05","departmentId":"d-1","userId":"u-2",
            "callType":"s","searchInfo":"张三 \"x\"","searchPhone":"13800138000","salesProgress":"p","startVoiceTime":"10","endVoiceTime":"60",
            "startCreateTime":"2025-11-29 08:05","endCreateTime":"2025-11-30 08:05","id":"i-3","userKey":"李","callTimeStar":"a","callTimeEnd":"b",
            "recordFroms":["1","2"],"quitUserId":"q","customerSource":"s"}
            """);
    }

    [TestCase(CallType.All, "")]
    [TestCase(CallType.Outbound, "s")]
    [TestCase(CallType.Inbound, "i")]
    public async Task Directions_are_single_letters(CallType type, string letter)
    {
        RecordedRequest sent = await SendAsync(new ListCallLogsRequest { CallType = type });

        Assert.That(JsonNode.Parse(sent.BodyText)!["callType"]!.GetValue<string>(), Is.EqualTo(letter));
    }

    [TestCase(null, 0, "2025-11-30 08:05")]
    [TestCase(null, 8, "2025-11-30 00:05")]
    [TestCase(null, -5, "2025-11-30 13:05")]
    [TestCase("Asia/Shanghai", 0, "2025-11-30 08:05")]
    [TestCase("UTC", 0, "2025-11-30 00:05")]
    [TestCase("UTC", -5, "2025-11-30 05:05")]
    [TestCase("Europe/Berlin", 0, "2025-11-30 01:05")]
    public async Task Times_are_those_of_the_company_whatever_zone_they_are_given_in(string? zone, int offset, string expected)
    {
        RecordedRequest sent = await SendAsync(
            new ListCallLogsRequest { From = new DateTimeOffset(2025, 11, 30, 0, 5, 59, TimeSpan.FromHours(offset)) },
            options => options.TimeZoneId = zone ?? options.TimeZoneId);

        Assert.That(JsonNode.Parse(sent.BodyText)!["lastConnectTimeStart"]!.GetValue<string>(), Is.EqualTo(expected));
    }

    private static async Task<RecordedRequest> SendAsync(ListCallLogsRequest? request, Action<YunkeOptions>? configure = null)
    {
        using var mock = new YunkeMock(configure, ScriptedAnswer.Json(YunkeMock.EmptyPage));
        Assert.That((await mock.RunAsync(client => client.CallLogs.ListAsync(request))).Error, Is.Null);
        return mock.Only;
    }

    private static void AssertSame(string sent, string expected) =>
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(sent), JsonNode.Parse(expected)), Is.True, sent);
}
