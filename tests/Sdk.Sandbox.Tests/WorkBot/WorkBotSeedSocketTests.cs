using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WorkBot;

internal sealed class WorkBotSeedSocketTests : WorkBotSocketTestBase
{
    [Test]
    public async Task A_ping_is_answered_with_the_time()
    {
        ClientWebSocket socket = await ConnectRobotAsync();
        Assert.That(WorkBot.OpenSockets, Is.EqualTo(1));
        Clock.Advance(TimeSpan.FromSeconds(5));
        await SendFrameAsync(socket, """{"type":"ping"}""");
        Assert.That(await ReceiveTextAsync(socket), Is.EqualTo("""{"type":"pong","timestamp":1779258605000}"""));
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "bye", Patience);
        Assert.That(WorkBot.OpenSockets, Is.Zero);
    }

    [Test]
    public async Task Upgrades_and_frames_are_in_the_journal()
    {
        ClientWebSocket socket = await ConnectRobotAsync(options => options.SetRequestHeader("X-Trace", "1"));
        await SendFrameAsync(socket, """{"type":"ping"}""");
        await SendFrameAsync(socket, "no json");
        await Server.Journal.WaitForAsync("ws:invalid", 1, Patience);
        Assert.That(
            Server.Journal.Entries.Select(entry => entry.Operation), Is.EqualTo(new[] { "ws:connect", "ws:ping", "ws:invalid" }));
        JournalEntry upgrade = Server.Journal.Entries[0];
        Assert.That((upgrade.Provider, upgrade.Status, upgrade.Header("X-Trace")), Is.EqualTo(("WorkBot", 101, "1")));
        Assert.That(upgrade.PathAndQuery, Is.EqualTo($"/ws?robotId={RobotId}&token={RobotToken}"));
        Assert.That(Server.Journal.Entries[1].Body, Is.EqualTo("""{"type":"ping"}"""));
        Assert.That(WorkBot.MaximumConcurrentRequests, Is.EqualTo(1), "a socket is no request in progress");
    }

    [Test]
    public async Task A_command_is_pushed_to_a_connected_robot_and_stays_pending()
    {
        await SendTextAsync();
        ClientWebSocket socket = await ConnectRobotAsync();
        string id = await SendTextAsync();
        JsonObject frame = await ReceiveAsync(socket);
        Assert.That(Names(frame), Is.EqualTo(new[] { "type", "data" }));
        Assert.That((string?)frame["type"], Is.EqualTo("command"));
        Assert.That(Names(frame["data"]!.AsObject()), Is.EqualTo(new[] { "commandId", "commandType", "commandParams", "createdAt" }));
        Assert.That((string?)frame["data"]!["commandId"], Is.EqualTo(id), "the one that waited is not pushed");
        JsonObject polled = await DataAsync(HttpMethod.Get, "api/robot/commands?robotId=" + RobotId, RobotToken);
        Assert.That(polled["commands"]!.AsArray().Select(command => (string?)command!["commandId"]), Does.Contain(id));
        Assert.That(WorkBot.Commands[id].PushCount, Is.EqualTo(1));
    }

    [Test]
    public async Task Commands_that_waited_can_be_pushed_on_connecting()
    {
        WorkBot.PushesPendingOnConnect = true;
        WorkBot.Commands.Clear();
        string[] ids = [await SendTextAsync(), await SendTextAsync()];
        ClientWebSocket socket = await ConnectRobotAsync();
        JsonObject[] frames = [await ReceiveAsync(socket), await ReceiveAsync(socket)];
        Assert.That(frames.Select(frame => (string?)frame["data"]!["commandId"]), Is.EquivalentTo(ids));
    }

    [Test]
    public async Task Without_a_heartbeat_the_socket_is_closed_after_a_minute()
    {
        ClientWebSocket socket = await ConnectRobotAsync();
        Clock.Advance(TimeSpan.FromSeconds(59));
        await SendFrameAsync(socket, """{"type":"ping"}""");
        await ReceiveTextAsync(socket);
        Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.That(WorkBot.OpenSockets, Is.EqualTo(1));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(WorkBot.OpenSockets, Is.Zero);
        await AssertClosedAsync(socket, 1000);
        Assert.That(Clock.TimerCount, Is.Zero);
    }

    [Test]
    public async Task A_robot_is_online_while_it_is_connected()
    {
        ClientWebSocket first = await ConnectRobotAsync();
        ClientWebSocket second = await ConnectRobotAsync();
        await AssertClosedAsync(first, 4029);
        Assert.That(WorkBot.OpenSockets, Is.EqualTo(1));
        Assert.That(WorkBot.Robots[RobotId].Status, Is.EqualTo("online"));
        second.Abort();
        await WorkBot.WaitForSocketsAsync(0, Patience);
        Assert.That(WorkBot.Robots[RobotId].Status, Is.EqualTo("offline"));
    }

    [Test]
    public async Task A_robot_may_be_allowed_more_than_one_socket()
    {
        WorkBot.MaximumSocketsPerRobot = 2;
        ClientWebSocket[] sockets = [await ConnectRobotAsync(), await ConnectRobotAsync(), await ConnectRobotAsync()];
        await AssertClosedAsync(sockets[0], 4029);
        await SendTextAsync();
        foreach (ClientWebSocket socket in sockets[1..]) Assert.That((string?)(await ReceiveAsync(socket))["type"], Is.EqualTo("command"));
    }

    [Test]
    public async Task A_robot_may_be_allowed_no_socket_at_all()
    {
        WorkBot.MaximumSocketsPerRobot = 0;
        await AssertClosedAsync(await ConnectRobotAsync(), 4029);
        Assert.That((WorkBot.OpenSockets, Clock.TimerCount), Is.EqualTo((0, 0)));
    }

    [Test]
    public void A_bad_token_is_refused_before_the_upgrade()
    {
        Assert.That(Refusal(""), Is.EqualTo(401));
        Assert.That(Refusal($"?robotId={RobotId}&token=unknown"), Is.EqualTo(401));
        Assert.That(Refusal($"?robotId=other&token={RobotToken}"), Is.EqualTo(401));
        Assert.That(Refusal($"?robotId={RobotId}&token={UserToken}"), Is.EqualTo(401));
        Clock.Advance(TimeSpan.FromDays(30));
        Assert.That(Refusal($"?robotId={RobotId}&token={RobotToken}"), Is.EqualTo(401));
        Assert.That(Server.Journal.Entries.Select(entry => entry.Status), Is.All.EqualTo(401));
        Assert.That(WorkBot.OpenSockets, Is.Zero);
    }

    [Test]
    public async Task A_bad_token_can_be_refused_after_the_upgrade()
    {
        WorkBot.RefusesSocketByCloseCode = true;
        await AssertClosedAsync(await ConnectAsync($"?robotId={RobotId}&token=unknown"), 4010);
        Clock.Advance(TimeSpan.FromDays(30));
        await AssertClosedAsync(await ConnectRobotAsync(), 4011);
        Assert.That(WorkBot.OpenSockets, Is.Zero);
    }

    [Test]
    public async Task Sockets_can_be_turned_away_altogether()
    {
        WorkBot.AcceptsSockets = false;
        Assert.That(Refusal($"?robotId={RobotId}&token={RobotToken}"), Is.EqualTo(503));
        WorkBot.AcceptsSockets = true;
        await ConnectRobotAsync();
    }

    [Test]
    public async Task Faults_stand_in_for_the_upgrade()
    {
        string query = $"?robotId={RobotId}&token={RobotToken}";
        WorkBot.Faults.Enqueue("ws:connect", Fault.Status(502));
        Assert.That(Refusal(query), Is.EqualTo(502));
        WorkBot.Faults.Enqueue("ws:connect", Fault.ResetBeforeAnswer);
        Assert.That(Refusal(query), Is.Zero);
        WorkBot.Faults.Enqueue("ws:connect", Fault.ExecuteThenReset);
        Assert.That(Refusal(query), Is.Zero);
        WorkBot.Faults.Enqueue("ws:connect", Fault.Delay(TimeSpan.FromSeconds(5)));
        Task<ClientWebSocket> connecting = ConnectRobotAsync();
        await Server.Journal.WaitForAsync("ws:connect", 4, Patience);
        Assert.That(WorkBot.OpenSockets, Is.Zero);
        Clock.Advance(TimeSpan.FromSeconds(5));
        await connecting;
        Assert.That(WorkBot.OpenSockets, Is.EqualTo(1));
    }
}
