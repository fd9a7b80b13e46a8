using System.Net;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WeCom;

internal sealed class WeComWireTests : WeComTestBase
{
    [Test]
    public void All_operations_have_a_path_of_their_own()
    {
        Assert.That(WeComSandbox.OperationNames, Is.Unique);
        Assert.That(WeComSandbox.OperationNames, Has.Count.EqualTo(76));
        Assert.That(WeCom.BaseAddress.AbsolutePath, Is.EqualTo("/cgi-bin/"));
    }

    [Test]
    public async Task Every_operation_can_be_refused_with_every_code()
    {
        foreach (string operation in WeComSandbox.OperationNames)
        {
            WeCom.FailNext(operation, 45033);
            AssertRefused(await CallAsync(HttpMethod.Get, operation, null), 45033);
        }

        Assert.That(Server.Journal.Entries.Select(entry => entry.Operation), Is.EqualTo(WeComSandbox.OperationNames));
        Assert.That(() => WeCom.FailNext("user/nothing", 1), Throws.ArgumentException);
    }

    [Test]
    public async Task Refusals_are_planned_by_number_and_words()
    {
        WeCom.FailAlways("agent/list", -1, "系统繁忙");
        WeCom.FailNext("agent/list", 40014, times: 2);
        AssertRefused(await GetAsync("agent/list"), 40014);
        AssertRefused(await GetAsync("agent/list"), 40014);
        JsonObject busy = await GetAsync("agent/list");
        AssertRefused(busy, -1);
        Assert.That((string?)busy["errmsg"], Does.StartWith("系统繁忙, hint: ["));
        WeCom.StopFailing();
        await GoodGetAsync("agent/list");
    }

    [TestCase("living/get_living_info?livingid=lv", 40063)]
    [TestCase("user/get?userid=ZhangSan", 41009)]
    [TestCase("department/simplelist", 40058)]
    [TestCase("export/get_result?jobid=1", 40058)]
    public async Task Sending_what_is_to_be_gotten_misses_a_parameter(string path, int code) => AssertRefused(await PostAsync(path, "{}"), code);

    [TestCase("living/get_watch_stat", 40063)]
    [TestCase("message/send", 82001)]
    public async Task Getting_what_is_to_be_sent_misses_a_parameter(string path, int code) => AssertRefused(await GetAsync(path), code);

    [Test]
    public async Task Broken_JSON_is_parsed_as_nothing()
    {
        JsonObject refused = await PostAsync("tag/create", "{\"tagname\":\"x\"");
        AssertRefused(refused, 40063);
        Assert.That((string?)refused["errmsg"], Does.Contain("Warning: wrong json format"));
        JsonObject answer = await PostAsync("user/list_id", "[1]", SyncToken);
        Assert.That((int?)answer["errcode"], Is.Zero);
        Assert.That((string?)answer["errmsg"], Does.Contain("Warning: wrong json format"));
    }

    [Test]
    public async Task Bytes_that_are_no_UTF8_are_broken_JSON_and_half_characters_are_illegal()
    {
        ByteArrayContent latin = new([.. "{\"tagname\":\""u8, 0xE9, .. "\"}"u8]);
        JsonObject refused = await CallAsync(HttpMethod.Post, "tag/create", Token, latin);
        AssertRefused(refused, 40063);
        Assert.That((string?)refused["errmsg"], Does.Contain("wrong json format"));
        AssertRefused(await PostAsync("tag/create", """{"tagname":"\ud83d"}"""), 40033);
        AssertSuccess(await PostAsync("tag/create", """{"tagname":"\u4f60"}"""), "created");
    }

    [Test]
    public async Task Successes_may_lack_their_code_and_members_may_be_absent()
    {
        WeCom.OmitsSuccessCode = true;
        WeCom.OmittedMembers.Add("mobile");
        WeCom.OmittedMembers.Add("order");
        JsonObject user = await GetAsync("user/get?userid=zhangsan");
        Assert.That(Names(user), Does.Contain("userid").And.Not.Contain("errcode").And.Not.Contain("mobile").And.Not.Contain("order"));
        JsonObject list = await GetAsync("department/simplelist");
        Assert.That(Names(list["department_id"]![0]), Is.EqualTo(new[] { "id", "parentid" }));
        AssertRefused(await GetAsync("user/get?userid=nobody"), 60111);
    }

    [Test]
    public async Task Limits_hold_for_each_operation_until_the_window_has_passed()
    {
        WeCom.CallsPerMinute = 2;
        await GoodGetAsync("agent/list");
        await GoodGetAsync("agent/list");
        AssertRefused(await GetAsync("agent/list"), 45009);
        await GoodGetAsync("tag/list");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await GoodGetAsync("agent/list");
        WeCom.CallsPerHour = 3;
        AssertRefused(await GetAsync("agent/list"), 45009);
        WeCom.EnforcesLimits = false;
        await GoodGetAsync("agent/list");
    }

    [Test]
    public async Task Debug_mode_and_tickets_have_limits_of_their_own()
    {
        for (int i = 0; i < 5; i++) await GoodGetAsync("tag/list?debug=1");
        AssertRefused(await GetAsync("tag/list?debug=1"), 45009);
        for (int i = 0; i < 100; i++) await GoodGetAsync("get_jsapi_ticket");
        AssertRefused(await GetAsync("get_jsapi_ticket"), 45009);
        await GoodGetAsync("get_jsapi_ticket", SecondToken);
        await GoodGetAsync("ticket/get?type=agent_config");
        Clock.Advance(TimeSpan.FromHours(1));
        await GoodGetAsync("get_jsapi_ticket");
    }

    [Test]
    public async Task Tickets_differ_by_kind_and_application()
    {
        string?[] tickets =
        [
            (string?)(await GoodGetAsync("get_jsapi_ticket"))["ticket"],
            (string?)(await GoodGetAsync("ticket/get?type=agent_config"))["ticket"],
            (string?)(await GoodGetAsync("ticket/get?type=agent_config", SecondToken))["ticket"],
        ];
        Assert.That(tickets, Is.Unique);
        Assert.That((string?)(await GoodGetAsync("get_jsapi_ticket"))["ticket"], Is.EqualTo(tickets[0]));
        AssertRefused(await GetAsync("ticket/get?type=jsapi"), 40035);
    }

    [Test]
    public async Task Faults_unknown_paths_and_empty_starts_work_as_for_all_providers()
    {
        WeCom.Faults.Enqueue("user/get", Fault.ReturnCode(45035));
        AssertRefused(await GetAsync("user/get?userid=ZhangSan"), 45035);
        using HttpResponseMessage unknown = await Client.GetAsync("user/nothing?access_token=" + Token);
        Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(Server.Journal.Entries.Select(entry => entry.Operation), Is.EqualTo(new[] { "user/get", "user/nothing" }));
        Assert.That(Server.Journal.Entries[0].PathAndQuery, Is.EqualTo($"/cgi-bin/user/get?userid=ZhangSan&access_token={Token}"));

        int port = WeCom.BaseAddress.Port;
        await Server.DisposeAsync();
        await using SandboxServer other = await SandboxServer.StartAsync(new SandboxOptions { WeComPort = port, SeedDemoData = false });
        Assert.That(other.WeCom.BaseAddress, Is.EqualTo(new Uri($"http://127.0.0.1:{port}/cgi-bin/")));
        Assert.That(other.WeCom.Members, Is.Empty);
        other.WeCom.GrowTo(50);
        Assert.That(other.WeCom.Members, Has.Count.EqualTo(50));
    }

    [Test]
    public async Task Demo_data_is_the_same_for_the_same_clock()
    {
        await using SandboxServer other = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = Clock });
        string Company(WeComSandbox sandbox) => string.Join(
            '\n',
            sandbox.Members.Select(member => $"{member.UserId} {member.Name} {string.Join(',', member.Departments)}")
                .Concat(sandbox.Lives.Select(live => $"{live.LivingId} {live.ReservedStart:O} {live.Viewers.Count}"))
                .Concat(sandbox.Departments.Select(department => department.ToString())));
        Assert.That(WeCom.Members, Has.Count.EqualTo(WeComSandbox.DemoMemberCount));
        Assert.That(WeCom.Departments, Has.Count.EqualTo(WeComSandbox.DemoDepartmentCount));
        Assert.That(Company(other.WeCom), Is.EqualTo(Company(WeCom)));
    }
}
