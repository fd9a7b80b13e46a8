using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Group robots, whose key is their only credential.</summary>
internal static class WeComRobotOperations
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("POST", "webhook/send", WeComAccess.Anyone, Send) { Missing = 93017, RefusesEscapes = true },
        new("POST", "webhook/upload_media", WeComAccess.Anyone, Upload) { Missing = 44001 },
    ];

    private static WeComAnswer Send(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        WeComSandboxRobot robot = Robot(call);
        if (call.Raw.IsEmpty || call.Body.Node is null || call.Body.Node.AsObject().Count == 0) throw new WeComRefusal(93017, "empty body");
        sandbox.Count("webhook:" + robot.Key, sandbox.RobotMessagesPerMinute, Minute);
        string type = WeComContentReader.TypeOf(call.Body, WeComDialect.Robot);
        WeComContent content = WeComContentReader.Read(sandbox, call.Body, type, WeComDialect.Robot, robot.Key);
        WeComSandboxMessage message = new()
        {
            MessageId = "",
            RobotKey = robot.Key,
            MessageType = type,
            Text = content.Text,
            IsTruncated = content.IsTruncated,
            CardType = content.Card?.Type,
        };
        sandbox.Delivery.Send(message, [], call.Raw);
        return WeComAnswer.Done();
    }

    private static WeComAnswer Upload(WeComCall call)
    {
        WeComSandboxRobot robot = Robot(call);
        string? kind = call.QueryOrNull("type");
        if (kind is not ("file" or "voice")) throw new WeComRefusal(40004);
        JsonObject answer = WeComMediaOperations.Store(call, kind, robot.Key);
        return answer;
    }

    private static WeComSandboxRobot Robot(WeComCall call)
    {
        if (!call.Sandbox.Robots.TryGet(call.Query("key", 93000), out WeComSandboxRobot? robot)) throw new WeComRefusal(93000);
        return robot.RefusalCode == 0 ? robot : throw new WeComRefusal(robot.RefusalCode);
    }
}
