using System.Net;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WorkBot;

internal sealed class WorkBotAdminTests : WorkBotTestBase
{
    private const string Codes = "api/admin/activation-codes";

    [Test]
    public async Task Codes_are_made_for_a_user_and_activate_robots_of_theirs()
    {
        long userId = WorkBot.Users.Single(user => user.Phone == UserPhone).UserId;
        string body = $$"""{"count":3,"validityPeriod":7,"boundUserId":{{userId}}}""";
        JsonObject data = await DataAsync(HttpMethod.Post, Codes, AdminToken, body);
        JsonArray codes = data["codes"]!.AsArray();
        Assert.That(codes, Has.Count.EqualTo(3));
        JsonObject first = codes[0]!.AsObject();
        Assert.That(Names(first), Is.EqualTo(new[] { "code", "status", "validityPeriod", "price", "createdAt" }));
        Assert.That((string?)first["code"], Does.Match("^[0-9A-Z]{8}$"));
        Assert.That(((string?)first["status"], (int)first["validityPeriod"]!), Is.EqualTo(("unused", 7)));
        Assert.That(first["price"]!.ToJsonString(), Is.EqualTo("50.00"));
        Assert.That(codes.Select(code => (string?)code!["code"]), Is.Unique);

        JsonObject robot = await ActivateAsync((string)first["code"]!, "device-9");
        await DataAsync(HttpMethod.Get, "api/robots/" + robot["robotId"], UserToken);
    }

    [TestCase("{}", 400)]
    [TestCase("""{"count":0}""", 400)]
    [TestCase("""{"count":1001}""", 400)]
    [TestCase("""{"count":1,"validityPeriod":0}""", 400)]
    [TestCase("""{"count":1,"boundUserId":99}""", 404)]
    public Task Codes_need_a_count(string body, int status) =>
        AssertRefusedAsync((HttpStatusCode)status, HttpMethod.Post, Codes, AdminToken, body);

    [Test]
    public async Task A_thousand_codes_are_all_different()
    {
        await DataAsync(HttpMethod.Post, Codes, AdminToken, """{"count":1000}""");
        Assert.That(WorkBot.ActivationCodes, Has.Count.EqualTo(1010));
    }

    [Test]
    public async Task Codes_are_listed_with_their_user_and_device()
    {
        JsonObject data = await DataAsync(HttpMethod.Get, Codes + "?status=used&pageSize=2", AdminToken);
        Assert.That(((int)data["total"]!, data["list"]!.AsArray().Count), Is.EqualTo((3, 2)));
        JsonObject row = data["list"]![0]!.AsObject();
        Assert.That(
            Names(row), Is.EqualTo(new[] { "code", "status", "validityPeriod", "price", "boundUser", "deviceInfo", "firstActivatedAt" }));
        Assert.That(Names(row["boundUser"]!.AsObject()), Is.EqualTo(new[] { "userId", "nickname", "phone" }));
        Assert.That(Names(row["deviceInfo"]!.AsObject()), Is.EqualTo(new[] { "deviceId", "brand", "model" }));
        JsonObject unused = await DataAsync(HttpMethod.Get, Codes + "?status=unused", AdminToken);
        Assert.That((int)unused["total"]!, Is.EqualTo(5));
        Assert.That(unused["list"]![0]!["deviceInfo"], Is.Null);
    }

    [Test]
    public async Task A_device_is_unbound_and_the_code_is_free_again()
    {
        string body = $$"""{"code":"{{UsedCode}}","reason":"用户更换设备","adminId":2}""";
        JsonObject data = await DataAsync(HttpMethod.Post, "api/admin/unbind-device", AdminToken, body);
        Assert.That(Names(data), Is.EqualTo(new[] { "deviceId", "robotId", "unboundAt" }));
        Assert.That(((string?)data["deviceId"], (string?)data["robotId"]), Is.EqualTo(("9774d56d682e549c", RobotId)));
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "api/robot/commands?robotId=" + RobotId, RobotToken);
        await ActivateAsync(UsedCode, "another-device");

        string unknown = """{"code":"ZZZZZZZZ","reason":"x","adminId":2}""";
        await AssertRefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, "api/admin/unbind-device", AdminToken, unknown);
        string free = $$"""{"code":"{{FreeCode}}","reason":"x","adminId":2}""";
        await AssertRefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "api/admin/unbind-device", AdminToken, free);
        string incomplete = $$"""{"code":"{{UsedCode}}","reason":"x"}""";
        await AssertRefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "api/admin/unbind-device", AdminToken, incomplete);
    }

    [Test]
    public async Task A_code_is_disabled_for_good()
    {
        await CallAsync(HttpMethod.Post, $"{Codes}/{FreeCode}/disable", AdminToken);
        Assert.That(WorkBot.ActivationCodes[FreeCode].Status, Is.EqualTo("disabled"));
        await AssertRefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "api/robot-ids/activate", null, Activation(FreeCode, "d"));
        await AssertRefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, $"{Codes}/ZZZZZZZZ/disable", AdminToken);
    }

    [Test]
    public async Task Users_are_listed_by_role()
    {
        JsonObject data = await DataAsync(HttpMethod.Get, "api/admin/users?role=user", AdminToken);
        JsonObject user = data["list"]!.AsArray().Single()!.AsObject();
        Assert.That(Names(user), Is.EqualTo(new[]
        {
            "userId", "nickname", "avatar", "phone", "role", "status", "robotCount", "totalActivationCodes", "createdAt", "lastLoginAt",
        }));
        Assert.That(((int)user["robotCount"]!, (int)user["totalActivationCodes"]!), Is.EqualTo((3, 10)));
        Assert.That((string?)user["status"], Is.EqualTo("active"));
        await AssertRefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, "api/admin/users/99/disable", AdminToken);
        await AssertRefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "api/admin/users/x/disable", AdminToken);
    }

    [Test]
    public async Task Every_refusal_is_in_the_log()
    {
        await AssertRefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, "api/robot-ids/activate", null, Activation("ZZZZZZZZ", "d"));
        await AssertRefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "api/nothing");
        JsonObject data = await DataAsync(HttpMethod.Get, "api/admin/logs?logType=api&level=error&pageSize=2", AdminToken);
        Assert.That((int)data["total"]!, Is.EqualTo(3));
        JsonObject log = data["list"]![1]!.AsObject();
        Assert.That(Names(log), Is.EqualTo(new[] { "id", "logType", "level", "message", "details", "ipAddress", "createdAt" }));
        Assert.That(((int)log["id"]!, (string?)log["message"]), Is.EqualTo((4, "激活码不存在")));
        Assert.That((string?)log["details"]!["code"], Is.EqualTo("404"));
        Assert.That((string?)log["ipAddress"], Is.EqualTo("127.0.0.1"));
        JsonObject others = await DataAsync(HttpMethod.Get, "api/admin/logs?level=warn", AdminToken);
        Assert.That((int)others["total"]!, Is.EqualTo(1));
    }
}
