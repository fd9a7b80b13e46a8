using System.Text.Json;
using System.Text.Json.Nodes;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Reports;

/// <summary>Call reports: the body with its lower-case names, and rows that nobody has documented.</summary>
internal sealed class ReportTests
{
    private static readonly DateOnly Day = new(2025, 11, 30);

    private static IEnumerable<TestCaseData> Requests =>
    [
        Case("all", static client => client.Reports.GetIndexDetailAsync(new GetCallReportRequest { From = Day, To = Day }), "allCall", "", "", 1, 10),
        Case("filters", static client => client.Reports.GetIndexDetailAsync(new GetCallReportRequest
        {
            Kind = CallReportKind.Inbound, From = Day, To = Day, DepartmentId = "部门", UserId = "u-1", Page = 3, PageSize = 100,
        }), "inCall", "部门", "u-1", 3, 100),
        Case("outbound", static client => client.Reports.GetOutboundAsync(Day, Day, "d"), "outCall", "d", "", 1, 100),
        Case("inbound", static client => client.Reports.GetInboundAsync(Day, Day), "inCall", "", "", 1, 100),
    ];

    [TestCaseSource(nameof(Requests))]
    public async Task Request_is_the_documented_one(
        Func<YunkeClient, Task<ApiResult<YunkePage<CallReportRow>>>> call, string module, string department, string user, int page, int size)
    {
        using var mock = new YunkeMock(ScriptedAnswer.Json(YunkeMock.EmptyPage));

        Assert.That((await mock.RunAsync(call)).Error, Is.Null);

        Assert.That((mock.Only.Method, mock.Only.Address.AbsoluteUri), Is.EqualTo((HttpMethod.Post, "https://crm2.yunkecn.com/yunke-report-phone/module/getIndexDetail")));
        Assert.That(mock.Only.Header("Referer"), Is.EqualTo("https://crm2.yunkecn.com/cms/home/reportform/call"));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(mock.Only.BodyText), new JsonObject
        {
            ["childModule"] = module, ["starttime"] = "2025-11-30", ["endtime"] = "2025-11-30", ["departId"] = department, ["searchUserId"] = user,
            ["option"] = "1", ["page"] = page, ["pageSize"] = size,
        }), Is.True, mock.Only.BodyText);
    }

    [Test]
    public async Task Rows_keep_everything_and_read_as_text_and_number()
    {
        using var mock = new YunkeMock(ScriptedAnswer.Json("""
            {"code":200,"data":{"rows":[{"name":"张三","calls":12,"rate":"33.5%","none":null,"more":{"a":1},"text":"x"}],"totalCount":"1","total":"33 h","sum":{"calls":12}}}
            """));

        YunkePage<CallReportRow> page = (await mock.RunAsync(static client => client.Reports.GetOutboundAsync(Day, Day))).GetValueOrThrow();
        CallReportRow row = page.Items.Single();

        Assert.That((page.TotalCount, page.ExtraMembers!["sum"].GetProperty("calls").GetInt32()), Is.EqualTo((1L, 12)));
        Assert.That(page.ExtraMembers["total"].GetString(), Is.EqualTo("33 h"), "a sum may have any name");
        Assert.That((row.GetText("name"), row.GetText("calls"), row.GetText("none"), row.GetText("more"), row.GetText("gone")), Is.EqualTo(("张三", "12", (string?)null, (string?)null, (string?)null)));
        Assert.That((row.GetNumber("calls"), row.GetNumber("rate"), row.GetNumber("text"), row.GetNumber("gone")), Is.EqualTo((12m, 33.5m, (decimal?)null, (decimal?)null)));
        Assert.That(row.ExtraMembers!["more"].ValueKind, Is.EqualTo(JsonValueKind.Object));
        Assert.That(() => row.GetText(null!), Throws.ArgumentNullException);
    }

    private static TestCaseData Case(
        string name, Func<YunkeClient, Task<ApiResult<YunkePage<CallReportRow>>>> call, string module, string department, string user, int page, int size) =>
        new TestCaseData(call, module, department, user, page, size).SetArgDisplayNames(name);
}
