using System.Net.WebSockets;
using System.Text;

namespace Sdk.Sandbox.Tests.WorkBot;

internal sealed class WorkBotSocketFaultTests : WorkBotSocketTestBase
{
    [Test]
    public async Task Sockets_can_be_closed_with_any_code()
    {
        ClientWebSocket socket = await ConnectRobotAsync();
        WorkBot.SendToSockets("last words");
        WorkBot.CloseSockets(4000, "格式错误");
        Assert.That(WorkBot.OpenSockets, Is.Zero);
        Assert.That(await ReceiveTextAsync(socket), Is.EqualTo("last words"));
        await AssertClosedAsync(socket, 4000);
        Assert.That(socket.CloseStatusDescription, Is.EqualTo("格式错误"));
        foreach (int code in (int[])[999, 1005, 1006, 1015, 5000])
            Assert.That(() => WorkBot.CloseSockets(code), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => WorkBot.CloseSockets(1000, new string('好', 42)), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Sockets_can_be_reset()
    {
        ClientWebSocket socket = await ConnectRobotAsync();
        WorkBot.AbortSockets();
        Assert.That(async () => await ReceiveTextAsync(socket), Throws.InstanceOf<WebSocketException>());
        Assert.That(WorkBot.OpenSockets, Is.Zero);
        ClientWebSocket next = await ConnectRobotAsync();
        WorkBot.SendToSockets("alive");
        Assert.That(await ReceiveTextAsync(next), Is.EqualTo("alive"));
    }

    [Test]
    public async Task A_message_can_come_in_fragments()
    {
        ClientWebSocket socket = await ConnectRobotAsync();
        WorkBot.SendFragmented("你好", 2);
        byte[] buffer = new byte[16];
        List<byte> bytes = [];
        for (int i = 0; i < 3; i++)
        {
            ValueWebSocketReceiveResult part = await socket.ReceiveAsync(buffer.AsMemory(), Patience);
            Assert.That((part.Count, part.EndOfMessage), Is.EqualTo((2, i == 2)));
            bytes.AddRange(buffer[..part.Count]);
        }

        Assert.That(Encoding.UTF8.GetString([.. bytes]), Is.EqualTo("你好"));
    }

    [Test]
    public async Task A_frozen_socket_is_silent_and_the_next_one_works()
    {
        ClientWebSocket frozen = await ConnectRobotAsync();
        WorkBot.Freeze();
        await SendFrameAsync(frozen, """{"type":"ping"}""");
        Task<string> silence = ReceiveTextAsync(frozen);
        Clock.Advance(TimeSpan.FromMinutes(5));
        ClientWebSocket next = await ConnectRobotAsync();
        await SendFrameAsync(next, """{"type":"ping"}""");
        Assert.That(await ReceiveTextAsync(next), Does.Contain("pong"));
        Assert.That(Server.Journal.Count("ws:ping"), Is.EqualTo(1));
        Assert.That(silence.IsCompleted, Is.False);
        frozen.Abort();
        Assert.That(async () => await silence, Throws.Exception);
    }

    [Test]
    public async Task A_frozen_socket_ends_when_the_client_leaves()
    {
        ClientWebSocket frozen = await ConnectRobotAsync();
        WorkBot.Freeze();
        Assert.That(WorkBot.OpenSockets, Is.EqualTo(1));
        frozen.Abort();
        await WorkBot.WaitForSocketsAsync(0, Patience);
    }

    [Test]
    public async Task The_server_can_be_killed_between_push_and_result()
    {
        ClientWebSocket socket = await ConnectRobotAsync();
        string id = await SendTextAsync();
        await ReceiveAsync(socket);
        Uri address = WorkBot.BaseAddress;
        await WorkBot.StopAsync();
        await WorkBot.StopAsync();
        Assert.That(async () => await ReceiveTextAsync(socket), Throws.InstanceOf<WebSocketException>());
        Assert.That(async () => await SendAsync(HttpMethod.Get, "api/user/info", UserToken), Throws.InstanceOf<HttpRequestException>());
        Assert.That(WorkBot.OpenSockets, Is.Zero);

        await WorkBot.StartAsync();
        await WorkBot.StartAsync();
        Assert.That(WorkBot.BaseAddress, Is.EqualTo(address));
        await CallAsync(HttpMethod.Post, "api/robot/command-result", RobotToken, ResultOf(id));
        Assert.That(WorkBot.Commands[id].Status, Is.EqualTo("success"));
        await ConnectRobotAsync();
        Assert.That(WorkBot.OpenSockets, Is.EqualTo(1));
    }

    [Test]
    public async Task A_long_message_arrives_whole()
    {
        ClientWebSocket socket = await ConnectRobotAsync();
        string text = $$"""{"type":"note","data":"{{new string('好', 50_000)}}"}""";
        await SendFrameAsync(socket, text);
        await Server.Journal.WaitForAsync("ws:note", 1, Patience);
        Assert.That(Server.Journal.Entries[^1].Body, Is.EqualTo(text));
        WorkBot.SendToSockets(text);
        Assert.That(await ReceiveTextAsync(socket), Is.EqualTo(text));
        await socket.SendAsync(new byte[] { 1 }, WebSocketMessageType.Binary, endOfMessage: true, Patience);
        await Server.Journal.WaitForAsync("ws:binary", 1, Patience);
    }
}
