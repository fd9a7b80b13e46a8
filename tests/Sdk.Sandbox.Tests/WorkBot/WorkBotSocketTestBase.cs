using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WorkBot;

/// <summary>Connects bare sockets. They answer no ping of their own accord but those of the protocol.</summary>
internal abstract class WorkBotSocketTestBase : WorkBotTestBase
{
    private readonly List<ClientWebSocket> _sockets = [];
    private CancellationTokenSource _patience = null!;

    protected CancellationToken Patience => _patience.Token;

    protected Uri SocketAddress => new UriBuilder(WorkBot.BaseAddress) { Scheme = "ws", Path = "/ws" }.Uri;

    [SetUp]
    public void Wait() => _patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));

    [TearDown]
    public void CloseSockets()
    {
        foreach (ClientWebSocket socket in _sockets) socket.Dispose();
        _sockets.Clear();
        _patience.Dispose();
    }

    protected async Task<ClientWebSocket> ConnectAsync(string query = "", Action<ClientWebSocketOptions>? configure = null)
    {
        ClientWebSocket socket = new();
        _sockets.Add(socket);
        socket.Options.Proxy = null;
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.CollectHttpResponseDetails = true;
        configure?.Invoke(socket.Options);
        await socket.ConnectAsync(new Uri(SocketAddress + query), Patience);
        return socket;
    }

    protected Task<ClientWebSocket> ConnectRobotAsync(Action<ClientWebSocketOptions>? configure = null) =>
        ConnectAsync($"?robotId={RobotId}&token={RobotToken}", configure);

    protected async Task<ClientWebSocket> AuthenticateAsync()
    {
        ClientWebSocket socket = await ConnectAsync();
        await SendAuthenticationAsync(socket, RobotToken);
        JsonObject reply = await ReceiveAsync(socket);
        Assert.That((string?)reply["type"], Is.EqualTo("authenticated"));
        return socket;
    }

    protected Task SendAuthenticationAsync(ClientWebSocket socket, string token) => SendFrameAsync(
        socket, $$$"""{"type":"authenticate","data":{"robotId":"{{{RobotId}}}","token":"{{{token}}}","timestamp":1},"timestamp":1}""");

    protected Task SendFrameAsync(ClientWebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Patience);

    protected async Task<JsonObject> ReceiveAsync(ClientWebSocket socket) =>
        JsonNode.Parse(await ReceiveTextAsync(socket))!.AsObject();

    protected async Task<string> ReceiveTextAsync(ClientWebSocket socket)
    {
        (WebSocketMessageType type, byte[] bytes) = await ReceiveBytesAsync(socket);
        Assert.That(type, Is.EqualTo(WebSocketMessageType.Text), $"closed with {socket.CloseStatus} {socket.CloseStatusDescription}");
        return Encoding.UTF8.GetString(bytes);
    }

    protected async Task AssertClosedAsync(ClientWebSocket socket, int code)
    {
        (WebSocketMessageType type, _) = await ReceiveBytesAsync(socket);
        Assert.That(type, Is.EqualTo(WebSocketMessageType.Close));
        Assert.That((int?)socket.CloseStatus, Is.EqualTo(code));
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Patience);
    }

    protected int Refusal(string query)
    {
        ClientWebSocket socket = new();
        _sockets.Add(socket);
        socket.Options.Proxy = null;
        socket.Options.CollectHttpResponseDetails = true;
        Uri address = new(SocketAddress + query);
        Assert.That(async () => await socket.ConnectAsync(address, Patience), Throws.InstanceOf<WebSocketException>());
        return (int)socket.HttpStatusCode;
    }

    private async Task<(WebSocketMessageType Type, byte[] Bytes)> ReceiveBytesAsync(ClientWebSocket socket)
    {
        using MemoryStream message = new();
        byte[] buffer = new byte[4096];
        while (true)
        {
            ValueWebSocketReceiveResult part = await socket.ReceiveAsync(buffer.AsMemory(), Patience);
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return (part.MessageType, message.ToArray());
        }
    }
}
