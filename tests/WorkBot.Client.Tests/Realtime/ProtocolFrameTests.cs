using Sdk.Core;

namespace WorkBot.Client.Tests.Realtime;

/// <summary>What the frames of both dialects mean.</summary>
internal sealed class ProtocolFrameTests
{
    [Test]
    public void Heartbeat_of_the_documentation()
    {
        using var bench = new ProtocolBench();
        Assert.That(bench.Heartbeat, Is.EqualTo("""{"type":"ping"}"""));
        Assert.That(bench.Read("""{"type": "pong", "timestamp": 1703123456789}"""), Is.EqualTo(SocketFrame<RobotCommand>.HeartbeatAnswer));
    }

    [Test]
    public void Command_of_the_documentation()
    {
        using var bench = new ProtocolBench();
        RobotCommand command = bench.Command("""
            {
              "type": "command",
              "data": {
                "commandId": "cmd_1703123456789_abc123",
                "commandType": "send_message",
                "commandParams": {
                  "type": "text",
                  "titleList": ["张三"],
                  "content": "你好！"
                },
                "createdAt": "2024-12-01T10:30:00Z"
              }
            }
            """)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(command.CommandId, Is.EqualTo("cmd_1703123456789_abc123"));
            Assert.That(command.CommandType?.ToString(), Is.EqualTo("send_message").Or.EqualTo("SendMessage"));
            Assert.That(command.Parameters!.Type, Is.EqualTo(MessageType.Text));
            Assert.That(command.Parameters.TitleList, Is.EqualTo(new[] { "张三" }));
            Assert.That(command.Parameters.Content, Is.EqualTo("你好！"));
            Assert.That(command.CreatedAt, Is.EqualTo(new DateTimeOffset(2024, 12, 1, 10, 30, 0, TimeSpan.Zero)));
            Assert.That(bench.Missed, Is.Zero);
        }
    }

    [Test]
    public void Heartbeat_of_the_other_dialect()
    {
        using var bench = new ProtocolBench(WorkBotRealtimeDialect.Frame);
        long now = bench.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        Assert.That(bench.Heartbeat, Is.EqualTo(
            $$$"""{"type":"heartbeat","data":{"robotId":"robot_1703123456789_abc123","status":"running","timestamp":{{{now}}}},"timestamp":{{{now}}}}"""));
        Assert.That(
            bench.Read("""{"type":"heartbeat_ack","data":{"serverTime":1,"nextHeartbeat":"2","receivedAt":3},"timestamp":"4"}"""),
            Is.EqualTo(SocketFrame<RobotCommand>.HeartbeatAnswer));
    }

    [TestCase("203", "1", "1703123456789")]
    [TestCase("\"203\"", "\"1\"", "\"1703123456789\"", TestName = "Command_of_the_other_dialect_with_numbers_as_text")]
    public void Command_of_the_other_dialect(string code, string priority, string time)
    {
        using var bench = new ProtocolBench();
        RobotCommand command = bench.Command($$"""
            {"type":"command_push","data":{"commandId":"c-1","commandType":"send_message","commandCode":{{code}},"target":"张三",
             "params":{"type":"text","titleList":["张三"],"content":"hi"},"priority":{{priority}} },"timestamp":{{time}} }
            """)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(command.CommandId, Is.EqualTo("c-1"));
            Assert.That(command.CommandCode, Is.EqualTo(RobotCommandCode.SendText));
            Assert.That(command.Target, Is.EqualTo("张三"));
            Assert.That(command.Priority, Is.EqualTo(1));
            Assert.That(command.Parameters!.Content, Is.EqualTo("hi"));
        }
    }

    [TestCase("command", "params")]
    [TestCase("command_push", "commandParams")]
    public void Either_name_of_the_parameters_is_read_in_either_frame(string type, string name)
    {
        using var bench = new ProtocolBench();
        Assert.That(bench.Command($$$$"""{"type":"{{{{type}}}}","data":{"commandId":"c-1","{{{{name}}}}":{"content":"hi"}}}""")!.Parameters!.Content, Is.EqualTo("hi"));
    }

    [TestCase("""{"type":"error","data":{"code":4010,"message":"Token无效","details":null,"robotId":"r"}}""", 4010, ErrorCategory.AuthenticationExpired)]
    [TestCase("""{"type":"error","data":{"code":"4011","message":"Token无效"}}""", 4011, ErrorCategory.AuthenticationExpired)]
    [TestCase("""{"type":"error","code":4001,"message":"Token无效"}""", 4001, ErrorCategory.InvalidRequest)]
    [TestCase("""{"type":"error","code":"4000","message":"Token无效"}""", 4000, ErrorCategory.InvalidRequest)]
    [TestCase("""{"type":"error","code":4006,"message":"Token无效"}""", 4006, ErrorCategory.AuthenticationExpired)]
    [TestCase("""{"type":"error","code":4029,"message":"Token无效"}""", 4029, ErrorCategory.RateLimited)]
    public void Error_about_the_connection_nested_or_flat(string frame, int code, ErrorCategory category)
    {
        using var bench = new ProtocolBench();
        ApiError error = bench.Fault(frame)!;
        Assert.That((error.Code, error.Category, error.Message), Is.EqualTo((code.ToString(System.Globalization.CultureInfo.InvariantCulture), category, "Token无效")));
    }

    [TestCase("""{"type":"error","data":{"code":5000,"message":"busy"}}""", TestName = "Error_about_something_else_is_ignored")]
    [TestCase("""{"type":"error"}""")]
    [TestCase("""{"type":"heartbeat_warning","data":{"warningType":"timeout_soon","remainingTime":10000,"lastHeartbeatAt":1,"timeoutTime":2}}""")]
    [TestCase("""{"type":"config_push","data":{"robotId":"r","configType":"risk_control","config":{"a":[1]},"version":"3"}}""")]
    [TestCase("""{"type":"status_query","data":{"queryId":"q"}}""")]
    [TestCase("""{"type":"authenticated","data":{"authenticated":true}}""")]
    [TestCase("""{"type":"message_ack","data":"text where an object was"}""")]
    [TestCase("""{"type":"status_ack","data":[1,2]}""")]
    [TestCase("""{"type":"something_new","data":{"commandId":"c-1"},"more":{}}""")]
    public void Other_frames_are_ignored(string frame)
    {
        using var bench = new ProtocolBench();
        Assert.That(bench.Read(frame), Is.EqualTo(SocketFrame<RobotCommand>.Ignored));
        Assert.That(bench.Missed, Is.Zero, "nothing was missed");
    }

    [Test]
    public void Answer_to_a_heartbeat_counts_whatever_else_it_holds()
    {
        using var bench = new ProtocolBench();
        Assert.That(bench.Read("""{"type":"pong","data":"ok","timestamp":{}}"""), Is.EqualTo(SocketFrame<RobotCommand>.HeartbeatAnswer));
    }

    [TestCase("")]
    [TestCase("hello")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("""{"type":"command","data":{"commandId":"c-1" """)]
    [TestCase("""{"type":"command","data":{"commandParams":{}}}""", TestName = "Command_without_an_id_has_the_rest_fetched")]
    [TestCase("""{"type":"command","data":{"commandId":""}}""")]
    [TestCase("""{"type":"command","data":{"commandId":null}}""")]
    [TestCase("""{"type":"command_push"}""")]
    [TestCase("""{"type":"command","data":"c-1"}""")]
    public void Unreadable_frames_have_the_rest_fetched(string frame)
    {
        using var bench = new ProtocolBench();
        Assert.That(bench.Read(frame), Is.EqualTo(SocketFrame<RobotCommand>.Ignored));
        Assert.That(bench.Missed, Is.EqualTo(1));
    }

    [Test]
    public void Secrets_in_the_words_of_an_error_are_masked()
    {
        using var bench = new ProtocolBench();
        Assert.That(bench.Fault("""{"type":"error","code":4010,"message":"token=abcdef123456 is wrong"}""")!.Message, Does.Not.Contain("abcdef"));
    }
}
