using System.Globalization;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Yunke;

internal sealed class OpenPlatformTests : OpenPlatformTestBase
{
    private const string Path = "open/user/getUserByPhone";
    private const string Body = """{"phone":"13800138000"}""";

    [Test]
    public async Task A_signed_call_is_let_in_and_named_in_the_journal()
    {
        JsonNode user = (await OpenDataAsync(Path, Body))!;
        Assert.That((string?)user["userId"], Is.EqualTo(YunkeSandbox.DemoPartnerId));
        Assert.That(Server.Journal.Entries[^1].Operation, Is.EqualTo("Open.GetUserByPhone"));
        Assert.That(Server.Journal.Entries[^1].Provider, Is.EqualTo("Yunke"));
        AssertFailure(await OpenAsync(Path, """{"phone":"13000000000"}"""), 500);
    }

    [TestCase("company", "8kd3mz", "签名错误")]
    [TestCase("company", null, "company")]
    [TestCase("partnerId", "u-2fy7qa-0002", "签名错误")]
    [TestCase("timestamp", "1", "timestamp")]
    [TestCase("timestamp", "now", "timestamp")]
    [TestCase("sign", "00", "签名错误")]
    [TestCase("sign", null, "sign")]
    public async Task A_wrong_header_is_refused(string name, string? value, string words) =>
        AssertFailure(await OpenAsync(Path, Body, headers => Change(headers, name, value)), 500, words);

    [Test]
    public async Task The_signature_is_in_upper_case()
    {
        AssertFailure(await OpenAsync(Path, Body, headers => headers["sign"] = headers["sign"].ToLowerInvariant()), 500, "签名错误");
        AssertSuccess(await OpenAsync(Path, Body, headers => headers["key"] = "ignored"));
    }

    [TestCase(-300_000, true)]
    [TestCase(300_000, true)]
    [TestCase(-300_001, false)]
    [TestCase(300_001, false)]
    public async Task The_timestamp_may_be_five_minutes_off(int milliseconds, bool accepted)
    {
        JsonObject answer = await OpenAsync(Path, Body, headers => Resign(headers, Now.AddMilliseconds(milliseconds), YunkeSandbox.DemoPartnerId));
        if (accepted) AssertSuccess(answer);
        else AssertFailure(answer, 500, "timestamp");
    }

    [Test]
    public async Task Faults_and_code_styles_are_those_of_the_whole_provider()
    {
        Yunke.CodeStyle = YunkeCodeStyle.Text;
        Yunke.Faults.Enqueue("Open.GetUserByPhone", Fault.ReturnCode(500, "系统繁忙"));
        JsonObject answer = await OpenAsync(Path, Body);
        Assert.That((string?)answer["code"], Is.EqualTo("500"));
        Assert.That((string?)answer["message"], Is.EqualTo("系统繁忙"));
        Yunke.CodeStyle = YunkeCodeStyle.Missing;
        Assert.That(Names(await OpenAsync(Path, Body)), Is.EqualTo(new[] { "success", "message", "data" }));
    }

    [Test]
    public async Task A_partner_is_a_user_of_the_company()
    {
        AssertSuccess(await OpenAsync(Path, Body, headers => Resign(headers, Now, "u-2fy7qa-0004")));
        AssertFailure(await OpenAsync(Path, Body, headers => Resign(headers, Now, "u-8kd3mz-0002")), 500, "partnerId");
    }

    [Test]
    public async Task An_address_that_is_not_listed_is_refused_without_a_code()
    {
        Platform.RejectsAddress = true;
        JsonObject answer = await OpenAsync(Path, Body);
        Assert.That(answer.ToJsonString(), Does.StartWith("""{"success":false,"message":"""));
        Assert.That((string?)answer["message"], Does.Contain("IP"));
    }

    [Test]
    public async Task Too_many_calls_are_refused_in_words_until_a_minute_is_over()
    {
        Platform.CallsPerMinute = 2;
        for (int i = 0; i < 2; i++) AssertSuccess(await OpenAsync(Path, Body));
        JsonObject answer = await OpenAsync(Path, Body);
        Assert.That((bool)answer["success"]!, Is.False);
        Assert.That(answer["code"], Is.Null);
        Assert.That((string?)answer["message"], Does.Contain("频繁"));
        Clock.Advance(TimeSpan.FromMinutes(1));
        AssertSuccess(await OpenAsync(Path, Body));
    }

    [Test]
    public async Task Another_company_needs_a_key_of_its_own()
    {
        Platform.SetKey(Second, "second-key");
        JsonObject answer = await OpenAsync("open/department/newTree/deptAndUsers", "{}", headers =>
        {
            headers["company"] = Second;
            headers["partnerId"] = "u-8kd3mz-0002";
            headers["sign"] = Sign("second-key", Second, "u-8kd3mz-0002", headers["timestamp"]);
        });
        Assert.That((string?)AssertSuccess(answer)["data"]!["name"], Is.EqualTo("海蓝贸易"));
    }

    [Test]
    public async Task Users_are_added_and_updated_as_a_whole_or_not_at_all()
    {
        const string Add = "open/user/addOrUpdate";
        JsonArray users = (await OpenDataAsync(Add,
            """[{"phone":"13733334444","name":"新人","departmentId":"dept-2fy7qa-5"},{"phone":"13800138000","name":"改名"}]"""))!.AsArray();
        YunkeSandboxMember added = Yunke.Members[(string)users[0]!["userId"]!];
        Assert.That((added.Name, added.DepartmentId), Is.EqualTo(("新人", "dept-2fy7qa-5")));
        Assert.That(Yunke.Members[YunkeSandbox.DemoPartnerId].Name, Is.EqualTo("改名"));
        Assert.That(Yunke.Members[YunkeSandbox.DemoPartnerId].DepartmentId, Is.EqualTo("dept-2fy7qa-1"));

        int count = Yunke.Members.Count;
        AssertFailure(await OpenAsync(Add, """[{"phone":"13733335555"},{"name":"x"}]"""), 500, "phone");
        AssertFailure(await OpenAsync(Add, """[{"phone":"13733335555","departmentId":"nothing"}]"""), 500, "departmentId");
        AssertFailure(await OpenAsync(Add, """{"phone":"13733335555"}"""), 500, "JSON");
        Assert.That(Yunke.Members, Has.Count.EqualTo(count));
    }

    [Test]
    public async Task The_tree_has_departments_and_users()
    {
        JsonNode top = (await OpenDataAsync("open/department/newTree/deptAndUsers"))!;
        Assert.That((string?)top["users"]![0]!["id"], Is.EqualTo(YunkeSandbox.DemoPartnerId));
        Assert.That(top["children"]!.AsArray(), Has.Count.EqualTo(2));
    }

    private static void Change(Dictionary<string, string> headers, string name, string? value)
    {
        if (value is null) headers.Remove(name);
        else headers[name] = value;
    }

    private static void Resign(Dictionary<string, string> headers, DateTimeOffset time, string partner)
    {
        headers["partnerId"] = partner;
        headers["timestamp"] = time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        headers["sign"] = Sign(YunkeSandbox.DemoOpenPlatformKey, First, partner, headers["timestamp"]);
    }
}
