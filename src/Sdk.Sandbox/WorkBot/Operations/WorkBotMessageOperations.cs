namespace Sdk.Sandbox;

/// <summary>What robots report, and what they are told to send.</summary>
internal static class WorkBotMessageOperations
{
    public static IReadOnlyList<WorkBotOperation> All { get; } =
    [
        new("ReportMessage", "POST", "/api/robot/messages", WorkBotAccess.Robot, Report),
        new("SendMessage", "POST", "/api/robot/send-message", WorkBotAccess.UserOrRobot, Send),
        new("ListCommands", "GET", "/api/robot/commands", WorkBotAccess.Robot, ListCommands),
        new("ReportResult", "POST", "/api/robot/command-result", WorkBotAccess.Robot, ReportResult),
    ];

    private static WorkBotAnswer Report(WorkBotCall call)
    {
        WorkBotArguments body = call.Body;
        WorkBotSandboxMessage message = new()
        {
            MessageId = call.Sandbox.NextId("msg", call.Now),
            RobotId = call.RobotOf(body.Text("robotId")).RobotId,
            // An image has no words; a message without anything is none.
            Spoken = body.IntegerOrNull("textType") is null ? body.Text("spoken") : body.TextOrNull("spoken"),
            RawSpoken = body.TextOrNull("rawSpoken"),
            ReceivedName = body.TextOrNull("receivedName"),
            GroupName = body.TextOrNull("groupName"),
            GroupRemark = body.TextOrNull("groupRemark"),
            RoomType = body.IntegerOrNull("roomType"),
            AtMe = body.BooleanOrNull("atMe"),
            TextType = body.IntegerOrNull("textType"),
            FileBase64 = body.TextOrNull("fileBase64"),
            Timestamp = body.TimeOrNull("timestamp"),
            ReceivedAt = call.Now,
        };
        call.Sandbox.Messages.Set(message);
        call.Sandbox.Robots.Update(message.RobotId, robot => robot with { LastActiveAt = call.Now });
        call.Sandbox.Callbacks.Send(message);
        return new(json => json.WriteString("messageId", message.MessageId), "消息已接收");
    }

    private static WorkBotAnswer Send(WorkBotCall call)
    {
        WorkBotArguments body = call.Body;
        string robotId = call.RobotOf(body.Text("robotId")).RobotId;
        string type = body.Text("type");
        if (body.Texts("titleList").Count == 0) throw WorkBotRefusal.BadRequest("titleList 不能为空");
        switch (type)
        {
            case "text":
                body.Text("content");
                break;
            case "image" or "file" or "video":
                body.Text("fileUrl");
                break;
            case not ("link" or "mini_program"):
                throw WorkBotRefusal.BadRequest("不支持的消息类型");
        }

        WorkBotSandboxCommand command = call.Sandbox.Queue(robotId, "send_message", WorkBotCommandWriter.ParametersOf(body.Members));
        return new(
            json =>
            {
                json.WriteString("commandId", command.CommandId);
                json.WriteString("status", command.Status);
            },
            "指令已下发");
    }

    private static WorkBotAnswer ListCommands(WorkBotCall call)
    {
        string robotId = call.RobotOf(call.Query("robotId") ?? throw WorkBotRefusal.BadRequest("缺少参数 robotId")).RobotId;
        bool takes = call.Sandbox.PollTakesCommands;
        List<WorkBotSandboxCommand> commands = [.. call.Sandbox.PendingOf(robotId).Where(command => !takes || !command.IsPolled)];
        foreach (WorkBotSandboxCommand command in commands)
            call.Sandbox.Commands.Update(command.CommandId, row => row with { IsPolled = true });
        call.Sandbox.Robots.Update(robotId, robot => robot with { LastActiveAt = call.Now });
        return new(json => json.Rows("commands", commands, WorkBotCommandWriter.Write));
    }

    private static WorkBotAnswer ReportResult(WorkBotCall call)
    {
        WorkBotArguments body = call.Body;
        call.Sandbox.Record(new WorkBotSandboxResult
        {
            RobotId = call.RobotOf(body.Text("robotId")).RobotId,
            CommandId = body.Text("commandId"),
            ErrorCode = body.IntegerOrNull("errorCode") ?? throw WorkBotRefusal.BadRequest("缺少参数 errorCode"),
            ErrorReason = body.TextOrNull("errorReason"),
            ExecutionTimeMs = body.LongOrNull("executionTimeMs"),
            SuccessList = body.Texts("successList"),
            FailList = body.Texts("failList"),
            ReportedAt = call.Now,
        });
        return new(null, "结果已记录");
    }
}
