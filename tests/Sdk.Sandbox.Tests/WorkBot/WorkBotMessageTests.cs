using System.Net;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WorkBot;

internal sealed class WorkBotMessageTests : WorkBotTestBase
{
    [SetUp]
    public void DropDemoCommands() => WorkBot.Commands.Clear();

    [Test]
    public async Task A_message_is_stored_as_it_was_reported()
    {
        string body = $$"""
            {"robotId":"{{RobotId}}","spoken":"你好啊","rawSpoken":"@机器人 你好啊","receivedName":"张三","groupName":"测试群1",
             "groupRemark":"测试群1备注名","roomType":1,"atMe":true,"textType":1,"fileBase64":"iVBORxxx==","timestamp":"2026-05-20T06:29:58Z"}
            """;
        JsonObject data = await DataAsync(HttpMethod.Post, "api/robot/messages", RobotToken, body);
        WorkBotSandboxMessage message = WorkBot.Messages[(string)data["messageId"]!];
        Assert.That(message.MessageId, Does.Match("^msg_1779258600000_[0-9a-z]{6}$"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.RobotId, Is.EqualTo(RobotId));
            Assert.That((message.Spoken, message.RawSpoken), Is.EqualTo(("你好啊", "@机器人 你好啊")));
            Assert.That((message.ReceivedName, message.GroupName, message.GroupRemark), Is.EqualTo(("张三", "测试群1", "测试群1备注名")));
            Assert.That((message.RoomType, message.TextType, message.AtMe), Is.EqualTo((1, 1, true)));
            Assert.That(message.FileBase64, Is.EqualTo("iVBORxxx=="));
            Assert.That(message.Timestamp, Is.EqualTo(Now.AddSeconds(-2)));
        }

        string empty = $$"""{"robotId":"{{RobotId}}"}""";
        await AssertRefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "api/robot/messages", RobotToken, empty);
        string bad = $$"""{"robotId":"{{RobotId}}","spoken":"x","timestamp":"yesterday"}""";
        await AssertRefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "api/robot/messages", RobotToken, bad);
    }

    [Test]
    public async Task A_command_waits_until_its_result_comes()
    {
        string id = await SendTextAsync();
        Assert.That(id, Does.Match("^cmd_1779258600000_[0-9a-z]{6}$"));
        for (int i = 0; i < 2; i++)
        {
            JsonObject command = (await PollAsync()).Single();
            Assert.That(Names(command), Is.EqualTo(new[] { "commandId", "commandType", "commandParams", "createdAt" }));
            Assert.That((string?)command["commandId"], Is.EqualTo(id));
            Assert.That((string?)command["commandType"], Is.EqualTo("send_message"));
            Assert.That(Names(command["commandParams"]!.AsObject()), Is.EqualTo(new[] { "type", "titleList", "content", "atList" }));
            Assert.That((string?)command["commandParams"]!["content"], Is.EqualTo("你好！"));
        }

        JsonObject answer = await CallAsync(HttpMethod.Post, "api/robot/command-result", RobotToken, ResultOf(id));
        Assert.That((string?)answer["message"], Is.EqualTo("结果已记录"));
        Assert.That(await PollAsync(), Is.Empty);
        Assert.That(WorkBot.Commands[id].Status, Is.EqualTo("success"));
        WorkBotSandboxResult result = WorkBot.Results[^1];
        Assert.That((result.CommandId, result.ErrorCode, result.ExecutionTimeMs, result.IsFromSocket), Is.EqualTo((id, 0, 2500L, false)));
        Assert.That(result.SuccessList, Is.EqualTo(new[] { "张三" }));
    }

    [Test]
    public async Task A_poll_can_take_commands_away()
    {
        WorkBot.PollTakesCommands = true;
        await SendTextAsync();
        Assert.That(await PollAsync(), Has.Count.EqualTo(1));
        Assert.That(await PollAsync(), Is.Empty);
        string second = await SendTextAsync();
        Assert.That((string?)(await PollAsync()).Single()["commandId"], Is.EqualTo(second));
    }

    [Test]
    public async Task A_second_result_is_counted_or_refused()
    {
        string id = await SendTextAsync();
        int before = WorkBot.Results.Count;
        await CallAsync(HttpMethod.Post, "api/robot/command-result", RobotToken, ResultOf(id, 201102));
        await CallAsync(HttpMethod.Post, "api/robot/command-result", RobotToken, ResultOf(id));
        Assert.That(WorkBot.Results, Has.Count.EqualTo(before + 2));

        WorkBot.RefusesSecondResult = true;
        await AssertRefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, "api/robot/command-result", RobotToken, ResultOf(id));
        Assert.That(WorkBot.Results, Has.Count.EqualTo(before + 2));
    }

    [Test]
    public async Task Results_of_unknown_commands_are_refused()
    {
        await AssertRefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, "api/robot/command-result", RobotToken, ResultOf("cmd_0_none"));
        string other = WorkBot.Robots.First(robot => robot.RobotId != RobotId).RobotId;
        string id = WorkBot.QueueCommand(other, "send_message", """{"type":"text"}""").CommandId;
        await AssertRefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, "api/robot/command-result", RobotToken, ResultOf(id));
    }

    [TestCase("""{"robotId":"@","type":"text","titleList":["a"]}""", 400)]
    [TestCase("""{"robotId":"@","type":"text","titleList":[],"content":"x"}""", 400)]
    [TestCase("""{"robotId":"@","type":"text","content":"x"}""", 400)]
    [TestCase("""{"robotId":"@","type":"text","titleList":[1],"content":"x"}""", 400)]
    [TestCase("""{"robotId":"@","type":"image","titleList":["a"]}""", 400)]
    [TestCase("""{"robotId":"@","type":"file","titleList":["a"],"fileUrl":""}""", 400)]
    [TestCase("""{"robotId":"@","type":"smoke","titleList":["a"]}""", 400)]
    [TestCase("""{"robotId":"@","titleList":["a"],"content":"x"}""", 400)]
    [TestCase("""{"robotId":"robot_0_none","type":"text","titleList":["a"],"content":"x"}""", 404)]
    [TestCase("""{"robotId":"@","type":"text","titleList":["a"],"content":"x"}""", 0)]
    [TestCase("""{"robotId":"@","type":"image","titleList":["a"],"fileUrl":"https://x.test/a.png","fileType":"image"}""", 0)]
    [TestCase("""{"robotId":"@","type":"file","titleList":["a"],"fileUrl":"https://x.test/a.pdf","fileType":"*"}""", 0)]
    public async Task What_is_sent_must_be_complete(string body, int code)
    {
        JsonObject envelope = await CallAsync(
            HttpMethod.Post, "api/robot/send-message", UserToken, body.Replace("@", RobotId, StringComparison.Ordinal));
        Assert.That((int)envelope["code"]!, Is.EqualTo(code));
        Assert.That(WorkBot.Commands, Has.Count.EqualTo(code == 0 ? 1 : 0));
    }

    [Test]
    public async Task The_robot_itself_may_send()
    {
        await SendTextAsync(RobotToken);
        string other = WorkBot.Robots.First(robot => robot.RobotId != RobotId).RobotId;
        string token = WorkBot.IssueToken(WorkBotSandboxAudience.Robot, other);
        string body = $$"""{"robotId":"{{RobotId}}","type":"text","titleList":["a"],"content":"x"}""";
        await AssertRefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "api/robot/send-message", token, body);
    }

    private async Task<IReadOnlyList<JsonObject>> PollAsync()
    {
        JsonObject data = await DataAsync(HttpMethod.Get, "api/robot/commands?robotId=" + RobotId, RobotToken);
        return [.. data["commands"]!.AsArray().Select(command => command!.AsObject())];
    }
}
