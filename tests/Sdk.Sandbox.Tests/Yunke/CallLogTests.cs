using System.Globalization;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Yunke;

internal sealed class CallLogTests : YunkeTestBase
{
    private static readonly string[] Members =
    [
        "id", "callNumber", "planCustomerName", "planCustomerCompany", "userIdName", "departmentList", "callStatus", "startCallTime",
        "callSeconds", "callDuration", "progress", "simPhone", "createdTime", "ringSecond", "incomingCall", "recordFile",
    ];

    private YunkeLogin _login = null!;

    [SetUp]
    public async Task LogInFirstAsync() => _login = await LogInAsync();

    [Test]
    public async Task A_row_has_the_members_of_the_reference_and_china_time()
    {
        YunkeSandboxCall added = Yunke.AddCall(new YunkeSandboxCall
        {
            UserId = YunkeSandbox.DemoPartnerId,
            CallNumber = "13500000001",
            CustomerName = "孙先生",
            CustomerCompany = "远航贸易",
            IsIncoming = true,
            StartedAt = Now,
            CreatedAt = Now.AddSeconds(75),
            RingSeconds = 8,
            Seconds = 65,
            Progress = "意向客户",
            SimPhone = "13800138000",
            IsRecorded = true,
        });
        JsonObject page = await PageAsync(_login, """{"page":1,"pageSize":1}""");
        Assert.That(Names(page), Is.EqualTo(new[] { "data", "totalCount", "pageCount", "page", "pageSize" }));
        JsonObject row = page["data"]![0]!.AsObject();
        Assert.That(Names(row), Is.EqualTo(Members));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)row["id"], Is.EqualTo(added.Id));
            Assert.That((string?)row["startCallTime"], Is.EqualTo("2026-05-20 14:30:00"));
            Assert.That((string?)row["createdTime"], Is.EqualTo("2026-05-20 14:31:15"));
            Assert.That((string?)row["callDuration"], Is.EqualTo("00:01:05"));
            Assert.That((int)row["callSeconds"]!, Is.EqualTo(65));
            Assert.That((int)row["incomingCall"]!, Is.EqualTo(1));
            Assert.That((int)row["callStatus"]!, Is.EqualTo(1));
            Assert.That((string?)row["recordFile"], Is.EqualTo("v" + added.Id));
            Assert.That((string?)row["departmentList"]![0]!["name"], Is.EqualTo("云图科技"));
        }
    }

    [Test]
    public async Task Pages_together_are_all_rows_newest_first()
    {
        List<string> ids = [];
        List<string> times = [];
        JsonObject page;
        int number = 0;
        do
        {
            page = await PageAsync(_login, $$"""{"page":{{++number}},"pageSize":200}""");
            ids.AddRange(Ids(page));
            times.AddRange(page["data"]!.AsArray().Select(row => (string)row!["startCallTime"]!));
        }
        while (number < (int)page["pageCount"]!);

        Assert.That(number, Is.EqualTo(15));
        Assert.That(ids, Is.Unique);
        Assert.That(ids, Is.EquivalentTo(Yunke.Calls.Where(call => call.CompanyCode == First).Select(call => call.Id)));
        Assert.That(times, Is.Ordered.Descending);
        JsonObject beyond = await PageAsync(_login, """{"page":16,"pageSize":200}""");
        Assert.That(Ids(beyond), Is.Empty);
        Assert.That((int)beyond["totalCount"]!, Is.EqualTo(3_000));
        Assert.That(Ids(await PageAsync(_login)), Has.Count.EqualTo(100), "the default");
    }

    [Test]
    public async Task Rows_that_come_in_while_somebody_pages_push_others_to_the_next_page()
    {
        Yunke.OnPageRead = operation =>
        {
            Assert.That(operation, Is.EqualTo("ListCallLogs"));
            Yunke.AddCalls(2);
        };
        IReadOnlyList<string> first = Ids(await PageAsync(_login, """{"page":1,"pageSize":5}"""));
        IReadOnlyList<string> second = Ids(await PageAsync(_login, """{"page":2,"pageSize":5}"""));
        Assert.That(second.Take(2), Is.EqualTo(first.TakeLast(2)));
        Assert.That((int)(await PageAsync(_login))["totalCount"]!, Is.EqualTo(3_004));
    }

    [TestCase("pageSize", "201")]
    [TestCase("pageSize", "0")]
    [TestCase("page", "0")]
    [TestCase("page", "\"x\"")]
    [TestCase("callType", "\"x\"")]
    [TestCase("callType", "1")]
    [TestCase("recordFroms", "\"\"")]
    [TestCase("recordFroms", "[1]")]
    [TestCase("lastConnectTimeStart", "\"2026-05-20\"")]
    [TestCase("lastConnectTimeEnd", "\"2026-05-20 00:00:00\"")]
    [TestCase("startVoiceTime", "\"long\"")]
    [TestCase("callTimeStar", "1")]
    public async Task A_wrong_member_is_named(string member, string value) =>
        AssertFailure(await ListAsync(_login, $$"""{"{{member}}":{{value}}}"""), 500, member);

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{")]
    public async Task What_is_no_object_is_refused(string body) => AssertFailure(await ListAsync(_login, body), 500, "JSON");

    [Test]
    public async Task The_body_must_be_json()
    {
        using HttpResponseMessage response = await SendAsync(_login, "pc/callLog/list", HistoryPage, new StringContent("{}"));
        AssertFailure(await DocumentOf(response), 500, "Content-Type");
    }

    [Test]
    public async Task Empty_filters_filter_nothing()
    {
        JsonObject page = await PageAsync(_login,
            """
            {"page":1,"pageSize":100,"lastConnectTimeStart":"","lastConnectTimeEnd":"","departmentId":"","userId":"","callType":"","searchInfo":"",
            "searchPhone":"","salesProgress":"","startVoiceTime":"","endVoiceTime":"","startCreateTime":"","endCreateTime":"","id":"","userKey":"",
            "callTimeStar":"","callTimeEnd":"","recordFroms":[],"quitUserId":"","customerSource":""}
            """);
        Assert.That((int)page["totalCount"]!, Is.EqualTo(3_000));
    }

    [Test]
    public async Task The_time_range_counts_both_minutes()
    {
        Yunke.Calls.Clear();
        DateTimeOffset nine = new(2026, 5, 19, 1, 0, 0, TimeSpan.Zero);
        YunkeSandboxCall[] rows = [.. new[] { -1, 0, 59, 60, 119, 120 }.Select(offset => Yunke.AddCall(CallAt(nine.AddSeconds(offset))))];
        Assert.That(
            await FilteredAsync(""" "lastConnectTimeStart":"2026-05-19 09:00","lastConnectTimeEnd":"2026-05-19 09:01" """),
            Is.EqualTo(rows[1..5].Select(row => row.Id).Reverse()));
        Assert.That(await FilteredAsync(""" "lastConnectTimeStart":"2026-05-19 09:02" """), Is.EqualTo(new[] { rows[5].Id }));
        Assert.That(await FilteredAsync(""" "startCreateTime":"2026-05-20","endCreateTime":"2026-05-20" """), Is.Empty);
        Assert.That(await FilteredAsync(""" "startCreateTime":"2026-05-19 09:02:00","endCreateTime":"2026-05-19" """), Has.Count.EqualTo(1));
        AssertFailure(
            await ListAsync(_login, """{"lastConnectTimeStart":"2026-05-19 09:01","lastConnectTimeEnd":"2026-05-19 09:00"}"""),
            500, "lastConnectTimeEnd");
    }

    [Test]
    public async Task Each_filter_narrows_the_list_to_its_rows()
    {
        YunkeSandboxMember user = Yunke.Members["u-2fy7qa-0004"];
        YunkeSandboxCall one = Yunke.Calls.First(call => call.UserId == user.UserId && call.CustomerCompany.Length > 0);
        HashSet<string> sales = ["dept-2fy7qa-2", "dept-2fy7qa-3", "dept-2fy7qa-4"];
        await AssertFilterAsync(""" "callType":"s" """, row => !row.IsIncoming);
        await AssertFilterAsync(""" "callType":"i" """, row => row.IsIncoming);
        await AssertFilterAsync($""" "userId":"{user.UserId}" """, row => row.UserId == user.UserId);
        await AssertFilterAsync($""" "userKey":"{user.Name}" """, row => row.UserId == user.UserId);
        await AssertFilterAsync($""" "id":"{one.Id}" """, row => row.Id == one.Id);
        await AssertFilterAsync($""" "searchPhone":"{one.CallNumber[4..]}" """, row => row.CallNumber.EndsWith(one.CallNumber[4..], StringComparison.Ordinal));
        await AssertFilterAsync($""" "searchInfo":"{one.CustomerCompany}" """, row => row.CustomerCompany == one.CustomerCompany);
        await AssertFilterAsync($""" "salesProgress":"{one.Progress}" """, row => row.Progress == one.Progress);
        await AssertFilterAsync(""" "startVoiceTime":"60","endVoiceTime":120 """, row => row.Seconds is >= 60 and <= 120);
        await AssertFilterAsync(""" "departmentId":"dept-2fy7qa-2" """, row => sales.Contains(Yunke.Members[row.UserId].DepartmentId));
        await AssertFilterAsync(""" "departmentId":"dept-8kd3mz-1" """, _ => false);
    }

    private static YunkeSandboxCall CallAt(DateTimeOffset time) =>
        new() { UserId = YunkeSandbox.DemoPartnerId, CallNumber = "13500000001", StartedAt = time, CreatedAt = time };

    private async Task<IReadOnlyList<string>> FilteredAsync(string filter) => Ids(await PageAsync(_login, $$"""{{{filter}}}"""));

    private async Task AssertFilterAsync(string filter, Func<YunkeSandboxCall, bool> expected)
    {
        YunkeSandboxCall[] rows = [.. Yunke.Calls.Where(call => call.CompanyCode == First).Where(expected).OrderByDescending(call => call.StartedAt)];
        JsonObject page = await PageAsync(_login, $$"""{"pageSize":200,{{filter}}}""");
        Assert.That((int)page["totalCount"]!, Is.EqualTo(rows.Length).And.LessThan(3_000), filter);
        Assert.That(
            page["data"]!.AsArray().Select(row => (string)row!["startCallTime"]!),
            Is.EqualTo(rows.Take(200).Select(row => row.StartedAt.AddHours(8).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))), filter);
    }
}
