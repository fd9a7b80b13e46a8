using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WorkBot;

internal sealed class WorkBotAuthenticateSocketTests : WorkBotSocketTestBase
{
    [SetUp]
    public void Choose() => WorkBot.SocketDialect = WorkBotSocketDialect.Authenticate;

    [Test]
    public async Task The_first_frame_authenticates()
    {
        ClientWebSocket socket = await ConnectAsync();
        await SendAuthenticationAsync(socket, RobotToken);
        JsonObject reply = await ReceiveAsync(socket);
        Assert.That(Names(reply), Is.EqualTo(new[] { "type", "data", "timestamp" }));
        JsonObject data = reply["data"]!.AsObject();
        Assert.That(Names(data), Is.EqualTo(new[] { "authenticated", "robotId", "deviceId", "userId" }));
        Assert.That(((bool)data["authenticated"]!, (string?)data["robotId"], (long)data["userId"]!), Is.EqualTo((true, RobotId, 1L)));
        Assert.That(Server.Journal.Count("ws:authenticate"), Is.EqualTo(1));
    }

    [Test]
    public async Task Who_does_not_authenticate_in_time_is_closed()
    {
        ClientWebSocket socket = await ConnectRobotAsync();
        await SendFrameAsync(socket, """{"type":"ping"}""");
        Assert.That((string?)(await ReceiveAsync(socket))["type"], Is.EqualTo("pong"));
        await SendFrameAsync(socket, """{"type":"heartbeat","data":{}}""");
        JsonObject error = await ReceiveAsync(socket);
        Assert.That(((string?)error["type"], (int)error["data"]!["code"]!), Is.EqualTo(("error", 4010)));
        Clock.Advance(TimeSpan.FromSeconds(30));
        await AssertClosedAsync(socket, 4006);
    }

    [Test]
    public async Task A_bad_token_is_closed_with_a_code()
    {
        ClientWebSocket unknown = await ConnectAsync();
        await SendAuthenticationAsync(unknown, "unknown");
        await AssertClosedAsync(unknown, 4010);
        Clock.Advance(TimeSpan.FromDays(30));
        ClientWebSocket expired = await ConnectAsync();
        await SendAuthenticationAsync(expired, RobotToken);
        await AssertClosedAsync(expired, 4011);
    }

    [Test]
    public async Task A_heartbeat_is_acknowledged_and_its_absence_warned_of()
    {
        ClientWebSocket socket = await AuthenticateAsync();
        Clock.Advance(TimeSpan.FromSeconds(40));
        await SendFrameAsync(socket, """{"type":"heartbeat","data":{"status":"running"},"timestamp":1}""");
        JsonObject acknowledged = await ReceiveAsync(socket);
        Assert.That((string?)acknowledged["type"], Is.EqualTo("heartbeat_ack"));
        Assert.That(Names(acknowledged["data"]!.AsObject()), Is.EqualTo(new[] { "serverTime", "nextHeartbeat", "receivedAt" }));

        Clock.Advance(TimeSpan.FromSeconds(50));
        JsonObject warning = await ReceiveAsync(socket);
        Assert.That((string?)warning["type"], Is.EqualTo("heartbeat_warning"));
        Assert.That((string?)warning["data"]!["warningType"], Is.EqualTo("timeout_soon"));
        Assert.That((long)warning["data"]!["lastHeartbeatAt"]!, Is.EqualTo(Now.AddSeconds(40).ToUnixTimeMilliseconds()));
        Assert.That((long)warning["data"]!["timeoutTime"]!, Is.EqualTo(Now.AddSeconds(100).ToUnixTimeMilliseconds()));
        Clock.Advance(TimeSpan.FromSeconds(10));
        await AssertClosedAsync(socket, 1000);
    }

    [Test]
    public async Task A_heartbeat_after_the_warning_is_in_time()
    {
        ClientWebSocket socket = await AuthenticateAsync();
        Clock.Advance(TimeSpan.FromSeconds(55));
        await ReceiveAsync(socket);
        await SendFrameAsync(socket, """{"type":"ping"}""");
        await ReceiveAsync(socket);
        Clock.Advance(TimeSpan.FromSeconds(49));
        Assert.That(WorkBot.OpenSockets, Is.EqualTo(1));
    }

    [Test]
    public async Task A_robot_need_not_have_a_heartbeat()
    {
        WorkBot.HeartbeatTimeout = null;
        await AuthenticateAsync();
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.That(WorkBot.OpenSockets, Is.EqualTo(1));
    }

    [Test]
    public async Task Commands_are_pushed_and_results_come_back_through_the_socket()
    {
        ClientWebSocket socket = await AuthenticateAsync();
        string id = await SendTextAsync();
        JsonObject push = await ReceiveAsync(socket);
        Assert.That(Names(push), Is.EqualTo(new[] { "type", "data", "timestamp" }));
        Assert.That((string?)push["type"], Is.EqualTo("command_push"));
        JsonObject data = push["data"]!.AsObject();
        Assert.That(Names(data), Is.EqualTo(new[] { "commandId", "commandType", "commandCode", "target", "params", "priority" }));
        Assert.That(((string?)data["commandId"], (int)data["commandCode"]!, (string?)data["target"]), Is.EqualTo((id, 203, "张三")));
        Assert.That((string?)data["params"]!["content"], Is.EqualTo("你好！"));

        await SendFrameAsync(socket, Result(id, "failed", "窗口未找到"));
        await Server.Journal.WaitForAsync("ws:result", 1, Patience);
        Assert.That(WorkBot.Commands[id].Status, Is.EqualTo("failed"));
        WorkBotSandboxResult result = WorkBot.Results[^1];
        Assert.That((result.CommandId, result.ErrorReason, result.IsFromSocket), Is.EqualTo((id, "窗口未找到", true)));
        await SendFrameAsync(socket, Result(id, "success", ""));
        await Server.Journal.WaitForAsync("ws:result", 2, Patience);
        Assert.That(WorkBot.Results[^1].ErrorCode, Is.Zero);
    }

    [TestCase("no json", 4000)]
    [TestCase("{}", 4001)]
    [TestCase("[]", 4001)]
    [TestCase("""{"type":"result"}""", 4001)]
    [TestCase("""{"type":"result","data":{"commandId":"cmd_0_none","status":"success"}}""", 4001)]
    [TestCase("""{"type":"result","data":{"commandId":"cmd_0_none","status":"maybe"}}""", 4001)]
    [TestCase("""{"type":"authenticate"}""", 4001)]
    public async Task A_bad_frame_is_answered_with_an_error(string text, int code)
    {
        ClientWebSocket socket = await AuthenticateAsync();
        await SendFrameAsync(socket, text);
        JsonObject error = await ReceiveAsync(socket);
        Assert.That((string?)error["type"], Is.EqualTo("error"));
        Assert.That(Names(error["data"]!.AsObject()), Is.EqualTo(new[] { "code", "message", "details", "robotId" }));
        Assert.That((int)error["data"]!["code"]!, Is.EqualTo(code));
    }

    [Test]
    public async Task Both_dialects_can_be_served_side_by_side()
    {
        WorkBot.SocketDialect = WorkBotSocketDialect.Both;
        WorkBot.MaximumSocketsPerRobot = 2;
        ClientWebSocket seed = await ConnectRobotAsync();
        ClientWebSocket other = await AuthenticateAsync();
        await SendTextAsync();
        Assert.That((string?)(await ReceiveAsync(seed))["type"], Is.EqualTo("command"));
        Assert.That((string?)(await ReceiveAsync(other))["type"], Is.EqualTo("command_push"));
        Assert.That(Refusal($"?robotId={RobotId}&token=unknown"), Is.EqualTo(401));
    }

    private static string Result(string id, string status, string error) =>
        $$$"""{"type":"result","data":{"commandId":"{{{id}}}","status":"{{{status}}}","errorMessage":"{{{error}}}","executedAt":1}}""";
}
