using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Yunke;

internal sealed class ReportTests : YunkeTestBase
{
    private const string Path = "yunke-report-phone/module/getIndexDetail";
    private const string Page = "cms/home/reportform/call";

    private YunkeLogin _login = null!;

    [SetUp]
    public async Task LogInFirstAsync() => _login = await LogInAsync();

    [TestCase("allCall")]
    [TestCase("outCall")]
    [TestCase("inCall")]
    public async Task Each_user_has_a_row_that_is_counted_from_the_calls(string module)
    {
        DateOnly day = new(2026, 5, 18);
        JsonObject data = await ReportAsync(Body(module));
        Assert.That((int)data["totalCount"]!, Is.EqualTo(10));
        Assert.That(data["data"]!.AsArray(), Has.Count.EqualTo(10));
        foreach (JsonNode? row in data["data"]!.AsArray())
        {
            YunkeSandboxCall[] calls =
            [
                .. Yunke.Calls.Where(call => call.UserId == (string)row!["userId"]!)
                    .Where(call => DateOnly.FromDateTime(call.StartedAt.UtcDateTime.AddHours(8)) == day)
                    .Where(call => module == "allCall" || call.IsIncoming == (module == "inCall")),
            ];
            Assert.That((int)row!["callCount"]!, Is.EqualTo(calls.Length));
            Assert.That((int)row["connectedCount"]!, Is.EqualTo(calls.Count(call => call.Seconds > 0)));
            Assert.That((int)row["callSeconds"]!, Is.EqualTo(calls.Sum(call => call.Seconds)));
            Assert.That((string?)row["departName"], Is.Not.Empty);
        }

        Assert.That(data["data"]!.AsArray().Sum(row => (int)row!["callCount"]!), Is.Positive);
    }

    [Test]
    public async Task Departments_and_users_narrow_it_and_pages_cut_it()
    {
        JsonObject sales = await ReportAsync(Body(depart: "dept-2fy7qa-2"));
        Assert.That(sales["data"]!.AsArray().Select(row => (string)row!["departName"]!).Distinct(), Is.EquivalentTo(new[] { "销售中心", "华东组", "华南组" }));
        JsonObject one = await ReportAsync(Body(user: YunkeSandbox.DemoPartnerId));
        Assert.That((int)one["totalCount"]!, Is.EqualTo(1));
        Assert.That((int)(await ReportAsync(Body(user: "u-8kd3mz-0002")))["totalCount"]!, Is.Zero);
        JsonObject last = await ReportAsync(Body(paging: ""","page":4,"pageSize":3"""));
        Assert.That(last["data"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((int)last["pageCount"]!, Is.EqualTo(4));
    }

    [Test]
    public async Task A_page_calls_back()
    {
        List<string> read = [];
        Yunke.OnPageRead = read.Add;
        await ReportAsync(Body());
        Assert.That(read, Is.EqualTo(new[] { "GetIndexDetail" }));
    }

    [TestCase("\"allCall\"", "\"x\"", "childModule")]
    [TestCase("2026-05-18\",\"endtime", "2026-05-18 00:00\",\"endtime", "starttime")]
    [TestCase("\"option\":\"1\",", "", "option")]
    [TestCase("2026-05-18\",\"depart", "2026-05-17\",\"depart", "endtime")]
    [TestCase("}", ",\"pageSize\":101}", "pageSize")]
    public async Task A_wrong_member_is_named(string part, string wrong, string member)
    {
        string body = Body();
        Assert.That(body, Does.Contain(part));
        AssertFailure(await AnswerAsync(_login, Path, Page, body.Replace(part, wrong, StringComparison.Ordinal)), 500, member);
    }

    private static string Body(string module = "allCall", string depart = "", string user = "", string paging = "") =>
        $$"""
        {"childModule":"{{module}}","starttime":"2026-05-18","endtime":"2026-05-18","departId":"{{depart}}","searchUserId":"{{user}}","option":"1","x":0{{paging}}}
        """;

    private async Task<JsonObject> ReportAsync(string body) => AssertSuccess(await AnswerAsync(_login, Path, Page, body))["data"]!.AsObject();
}
