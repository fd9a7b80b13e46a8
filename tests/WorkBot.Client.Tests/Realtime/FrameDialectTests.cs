using System.Text;
using System.Text.Json;
using Sdk.Core;
using Sdk.TestKit.Sockets;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Realtime;

/// <summary>How the client introduces itself by frame, to a server that is written out byte by byte.</summary>
internal sealed class FrameDialectTests
{
    [Test]
    public async Task First_frame_is_the_token()
    {
        await using var server = new Server(static _ => """{"type":"authenticated","data":{"authenticated":true,"robotId":"r","deviceId":"d","userId":1},"timestamp":"1703123456789"}""");
        await using WorkBotRealtimeSession session = (await server.ConnectAsync()).GetValueOrThrow();
        JsonElement frame = Examples.Parse(server.Frames.Single());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Paths.Single(), Is.EqualTo("/ws"), "no secret in the address");
            Assert.That(frame.GetProperty("type").GetString(), Is.EqualTo("authenticate"));
            Assert.That(frame.GetProperty("data").GetProperty("robotId").GetString(), Is.EqualTo(WorkBotBench.RobotId));
            Assert.That(frame.GetProperty("data").GetProperty("token").GetString(), Is.EqualTo(WorkBotBench.RobotToken));
            Assert.That(frame.GetProperty("data").GetProperty("timestamp").GetInt64(), Is.GreaterThan(1_700_000_000_000));
            Assert.That(frame.GetProperty("timestamp").ValueKind, Is.EqualTo(JsonValueKind.Number));
            Assert.That(frame.EnumerateObject().Count() + frame.GetProperty("data").EnumerateObject().Count(), Is.EqualTo(6));
        }
    }

    [TestCase("""{"type":"authenticated"}""")]
    [TestCase("""{"type":"authenticated","data":{"authenticated":"true"}}""")]
    [TestCase("""{"type":"authenticated","data":{}}""")]
    public async Task Answer_that_says_less_is_enough(string answer)
    {
        await using var server = new Server(_ => answer);
        await using WorkBotRealtimeSession session = (await server.ConnectAsync()).GetValueOrThrow();
        Assert.That(session.State, Is.EqualTo(SocketState.Connected));
    }

    [Test]
    public async Task Frames_before_the_answer_are_left_out_but_commands_are_kept()
    {
        await using var server = new Server(static _ =>
            """
            {"type":"welcome"}
            not JSON
            {"type":"command_push","data":{"commandId":"early","params":{"content":"hi"}}}
            {"type":"heartbeat_warning","data":{"warningType":"timeout_soon"}}
            {"type":"authenticated","data":{"authenticated":true}}
            {"type":"command","data":{"commandId":"late","commandParams":{"content":"hi"}}}
            """);
        await using WorkBotRealtimeSession session = (await server.ConnectAsync()).GetValueOrThrow();
        var ids = new List<string?>();
        await foreach (RobotCommand command in session.ReadCommandsAsync(server.Limit))
        {
            ids.Add(command.CommandId);
            if (ids.Count == 2)
            {
                break;
            }
        }

        Assert.That(ids, Is.EqualTo(new[] { "early", "late" }));
    }

    [TestCase("""{"type":"error","code":4001,"message":"缺少参数"}""", "4001", ErrorCategory.InvalidRequest)]
    [TestCase("""{"type":"error","data":{"code":"4029","message":"缺少参数"}}""", "4029", ErrorCategory.RateLimited)]
    [TestCase("""{"type":"error","data":{"code":5000,"message":"缺少参数"}}""", "5000", ErrorCategory.ProviderFault)]
    [TestCase("""{"type":"error","message":"缺少参数"}""", "4006", ErrorCategory.AuthenticationExpired)]
    public async Task Refusal_by_frame_is_told(string answer, string code, ErrorCategory category)
    {
        await using var server = new Server(_ => answer);
        ApiError error = (await server.ConnectAsync()).Error!;
        Assert.That((error.Code, error.Category, error.Message), Is.EqualTo((code, category, "缺少参数")));
    }

    [TestCase("""{"type":"authenticated","data":{"authenticated":false}}""")]
    [TestCase("""{"type":"error","data":{"code":4010,"message":"Token无效"}}""")]
    [TestCase("""{"type":"error","code":4011,"message":"Token无效"}""")]
    public async Task Refused_token_is_renewed(string answer)
    {
        await using var server = new Server(frame =>
            frame.Contains("renewed", StringComparison.Ordinal) ? """{"type":"authenticated"}""" : answer);
        await using WorkBotRealtimeSession session = (await server.ConnectAsync()).GetValueOrThrow();
        Assert.That(server.Frames, Has.Count.EqualTo(2));
    }

    /// <summary>Answers the first frame with lines, one frame each, renews tokens, and has no commands to fetch.</summary>
    private sealed class Server : IAsyncDisposable
    {
        private readonly Func<string, string> _answer;
        private readonly RawSocketServer _server;
        private readonly WorkBotClient _client;
        private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(30));

        public Server(Func<string, string> answer)
        {
            _answer = answer;
            _server = new RawSocketServer(ServeAsync);
            _client = WorkBotClient.Create(
                new WorkBotOptions { BaseAddress = new Uri($"http://{_server.Address.Authority}/"), RealtimeDialect = WorkBotRealtimeDialect.Frame },
                new ApiClientServices { TimeProvider = new FastTime(RealtimeBench.Factor) });
            _client.Tokens.Set(WorkBotBench.TokenOfRobot());
        }

        public List<string> Frames { get; } = [];

        public List<string> Paths { get; } = [];

        public CancellationToken Limit => _limit.Token;

        public Task<ApiResult<WorkBotRealtimeSession>> ConnectAsync() => _client.Realtime.ConnectAsync(WorkBotBench.RobotId, cancellationToken: Limit);

        public async ValueTask DisposeAsync()
        {
            _client.Dispose();
            await _server.DisposeAsync();
            _limit.Dispose();
        }

        private async Task ServeAsync(RawSocket socket)
        {
            if (!socket.Request.Contains("Upgrade", StringComparison.OrdinalIgnoreCase))
            {
                string body = socket.Request.Contains("refresh-token", StringComparison.Ordinal)
                    ? """{"code":0,"data":{"token":"renewed"}}"""
                    : """{"code":0,"data":{"commands":[]}}""";
                await socket.SendAsync($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n{body}");
                return;
            }

            Paths.Add(socket.Request.Split(' ')[1]);
            await socket.AcceptAsync();
            string frame = Encoding.UTF8.GetString((await socket.ReadFrameAsync()).Payload);
            Frames.Add(frame);
            foreach (string line in _answer(frame).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                await socket.SendTextAsync(line);
            }

            await socket.ReadCloseAsync();
        }
    }
}
