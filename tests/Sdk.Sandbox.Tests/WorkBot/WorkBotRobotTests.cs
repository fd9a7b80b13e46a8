using System.Net;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WorkBot;

internal sealed class WorkBotRobotTests : WorkBotTestBase
{
    private static readonly string[] RowNames =
        ["robotId", "name", "status", "aiMode", "aiProvider", "totalMessages", "aiCallsToday", "lastActiveAt", "deviceInfo", "createdAt"];

    [Test]
    public async Task Robots_are_listed_in_pages_and_by_status()
    {
        JsonObject all = await DataAsync(HttpMethod.Get, "api/robots", UserToken);
        Assert.That(Names(all), Is.EqualTo(new[] { "total", "list" }));
        Assert.That((int)all["total"]!, Is.EqualTo(3));
        Assert.That(Names(all["list"]![0]!.AsObject()), Is.EqualTo(RowNames));
        Assert.That(Names(all["list"]![0]!["deviceInfo"]!.AsObject()), Is.EqualTo(new[] { "deviceId", "brand", "model" }));

        JsonObject page = await DataAsync(HttpMethod.Get, "api/robots?page=2&pageSize=2", UserToken);
        Assert.That((int)page["total"]!, Is.EqualTo(3));
        Assert.That(page["list"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(await CountAsync("api/robots?page=3&pageSize=2", UserToken), Is.EqualTo((3, 0)));
        Assert.That(await CountAsync("api/robots?status=online", UserToken), Is.EqualTo((2, 2)));
        Assert.That(await CountAsync("api/robots?status=deleted", UserToken), Is.EqualTo((0, 0)));
    }

    [TestCase("page=0")]
    [TestCase("pageSize=0")]
    [TestCase("pageSize=-1")]
    [TestCase("page=one")]
    public Task A_page_is_a_positive_number(string query) =>
        AssertRefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "api/robots?" + query, UserToken);

    [Test]
    public async Task Details_are_longer()
    {
        JsonObject robot = await DataAsync(HttpMethod.Get, "api/robots/" + RobotId, UserToken);
        Assert.That(Names(robot), Is.EqualTo(new[]
        {
            "robotId", "robotUuid", "name", "status", "aiMode", "aiProvider", "aiModel", "aiTemperature", "aiMaxTokens", "aiContextLength",
            "aiScenario", "totalMessages", "aiCallsToday", "lastActiveAt", "deviceInfo", "activationInfo", "createdAt",
        }));
        Assert.That(Names(robot["deviceInfo"]!.AsObject()), Is.EqualTo(new[] { "deviceId", "brand", "model", "os", "osVersion" }));
        Assert.That((string?)robot["activationInfo"]!["code"], Is.EqualTo(UsedCode));
        Assert.That((string?)robot["activationInfo"]!["firstActivatedAt"], Is.EqualTo("2026-04-30T06:30:00Z"));
        Assert.That((string?)robot["name"], Is.EqualTo("客服机器人1"));
    }

    [Test]
    public async Task A_robot_is_created_changed_in_part_and_deleted_softly()
    {
        string body = """{"name":"新机器人","aiMode":"builtin","aiTemperature":0.5,"aiMaxTokens":1000}""";
        JsonObject created = await DataAsync(HttpMethod.Post, "api/robots", UserToken, body);
        Assert.That(Names(created), Is.EqualTo(new[] { "robotId", "name" }));
        string path = "api/robots/" + created["robotId"];

        string change = """{"aiProvider":"dify","replyDelayMin":2,"replyDelayMax":5}""";
        JsonObject answer = await CallAsync(HttpMethod.Put, path, UserToken, change);
        Assert.That((string?)answer["message"], Is.EqualTo("更新成功"));
        WorkBotSandboxRobot robot = WorkBot.Robots[(string)created["robotId"]!];
        Assert.That(robot.Name, Is.EqualTo("新机器人"));
        Assert.That((robot.AiProvider, robot.AiTemperature, robot.ReplyDelayMin, robot.ReplyDelayMax), Is.EqualTo(("dify", 0.5, 2, 5)));
        await AssertRefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Put, path, UserToken, """{"replyDelayMin":6}""");
        await AssertRefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Put, path, UserToken, """{"name":""}""");
        await AssertRefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Put, path, UserToken, """{"aiMaxTokens":"many"}""");

        answer = await CallAsync(HttpMethod.Delete, path, UserToken);
        Assert.That((string?)answer["message"], Is.EqualTo("删除成功"));
        await AssertRefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, path, UserToken);
        await AssertRefusedAsync(HttpStatusCode.NotFound, HttpMethod.Delete, path, UserToken);
        Assert.That(await CountAsync("api/robots", UserToken), Is.EqualTo((3, 3)));
        Assert.That(await CountAsync("api/robots?status=deleted", UserToken), Is.EqualTo((1, 1)));
        await AssertRefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "api/robots", UserToken, """{"aiMode":"builtin"}""");
    }

    [Test]
    public async Task Another_users_robot_does_not_exist()
    {
        const string Phone = "13711111111";
        await DataAsync(HttpMethod.Post, "api/user/send-sms", null, $$"""{"phone":"{{Phone}}"}""");
        JsonObject user = await DataAsync(HttpMethod.Post, "api/user/login", null, $$"""{"phone":"{{Phone}}","code":"123456"}""");
        string token = (string)user["token"]!;
        Assert.That(await CountAsync("api/robots", token), Is.EqualTo((0, 0)));
        await AssertRefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "api/robots/" + RobotId, token);
        await AssertRefusedAsync(HttpStatusCode.NotFound, HttpMethod.Put, "api/robots/" + RobotId, token, """{"name":"mine"}""");
        await AssertRefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"api/robots/{RobotId}/statistics", token);
        Assert.That(await CountAsync("api/robots", AdminToken), Is.EqualTo((3, 3)), "an administrator sees all");
    }

    [Test]
    public async Task Statistics_of_a_robot_come_from_what_it_reported()
    {
        string path = $"api/robots/{RobotId}/statistics";
        JsonObject all = await DataAsync(HttpMethod.Get, path, UserToken);
        Assert.That(Names(all), Is.EqualTo(new[]
        {
            "totalMessages", "totalAICalls", "avgResponseTime", "successRate", "topContacts", "topGroups",
        }));
        Assert.That((double)all["successRate"]!, Is.EqualTo(92.86), "13 of 14, in percent");
        Assert.That((double)all["avgResponseTime"]!, Is.EqualTo(2.5), "in seconds");
        int[] counts = [.. all["topContacts"]!.AsArray().Select(row => (int)row!["messageCount"]!)];
        Assert.That(counts, Is.Ordered.Descending);
        Assert.That(counts.Sum(), Is.EqualTo((int)all["totalMessages"]!));
        Assert.That(all["topGroups"]!.AsArray(), Has.Count.EqualTo(3));

        JsonObject none = await DataAsync(HttpMethod.Get, path + "?endDate=2020-01-01", UserToken);
        Assert.That((int)none["totalMessages"]!, Is.Zero);
        Assert.That((double)none["successRate"]!, Is.Zero);
    }

    private async Task<(int Total, int Rows)> CountAsync(string path, string token)
    {
        JsonObject data = await DataAsync(HttpMethod.Get, path, token);
        return ((int)data["total"]!, data["list"]!.AsArray().Count);
    }
}
