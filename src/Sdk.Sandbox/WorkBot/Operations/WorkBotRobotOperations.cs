namespace Sdk.Sandbox;

/// <summary>The robots of a user. An administrator sees all of them.</summary>
internal static class WorkBotRobotOperations
{
    private const string Collection = "/api/robots";
    private const string One = "/api/robots/{id}";

    public static IReadOnlyList<WorkBotOperation> All { get; } =
    [
        new("ListRobots", "GET", Collection, WorkBotAccess.User, List),
        new("GetRobot", "GET", One, WorkBotAccess.User, Get),
        new("CreateRobot", "POST", Collection, WorkBotAccess.User, Create),
        new("UpdateRobot", "PUT", One, WorkBotAccess.User, Update),
        new("DeleteRobot", "DELETE", One, WorkBotAccess.User, Delete),
    ];

    private static WorkBotAnswer List(WorkBotCall call)
    {
        string? status = call.Query("status");
        return call.Page(
            call.Sandbox.Robots
                .Where(call.Owns)
                .Where(robot => status is null ? !robot.IsDeleted : robot.Status == status)
                .OrderByDescending(robot => robot.CreatedAt),
            (json, robot) => WorkBotRobotWriter.WriteRow(json, call.Sandbox, robot));
    }

    private static WorkBotAnswer Get(WorkBotCall call)
    {
        WorkBotSandboxRobot robot = call.RobotOf(call.Id);
        return new(json => WorkBotRobotWriter.WriteDetails(json, call.Sandbox, robot));
    }

    private static WorkBotAnswer Create(WorkBotCall call)
    {
        string name = call.Body.Text("name");
        WorkBotSandboxRobot robot = Changed(call.Body, new WorkBotSandboxRobot
        {
            RobotId = call.Sandbox.NextId("robot", call.Now),
            RobotUuid = call.Sandbox.NextUuid(),
            OwnerId = call.User.UserId,
            CreatedAt = call.Now,
        });
        call.Sandbox.Robots.Set(robot);
        return new(
            json =>
            {
                json.WriteString("robotId", robot.RobotId);
                json.WriteString("name", name);
            },
            "创建成功");
    }

    private static WorkBotAnswer Update(WorkBotCall call)
    {
        WorkBotSandboxRobot changed = Changed(call.Body, call.RobotOf(call.Id));
        if (changed.Name.Length == 0) throw WorkBotRefusal.BadRequest("缺少参数 name");
        if (changed.ReplyDelayMin > changed.ReplyDelayMax) throw WorkBotRefusal.BadRequest("replyDelayMin 大于 replyDelayMax");
        call.Sandbox.Robots.Set(changed);
        return new(null, "更新成功");
    }

    private static WorkBotAnswer Delete(WorkBotCall call)
    {
        WorkBotSandboxRobot robot = call.RobotOf(call.Id);
        call.Sandbox.Robots.Set(robot with { Status = "deleted" });
        return new(null, "删除成功");
    }

    /// <summary>What a request leaves out stays as it is.</summary>
    private static WorkBotSandboxRobot Changed(WorkBotArguments body, WorkBotSandboxRobot robot) => robot with
    {
        Name = body.TextOrNull("name") ?? robot.Name,
        AiMode = body.TextOrNull("aiMode") ?? robot.AiMode,
        AiProvider = body.TextOrNull("aiProvider") ?? robot.AiProvider,
        AiModel = body.TextOrNull("aiModel") ?? robot.AiModel,
        AiTemperature = body.NumberOrNull("aiTemperature") ?? robot.AiTemperature,
        AiMaxTokens = body.IntegerOrNull("aiMaxTokens") ?? robot.AiMaxTokens,
        AiContextLength = body.IntegerOrNull("aiContextLength") ?? robot.AiContextLength,
        AiScenario = body.TextOrNull("aiScenario") ?? robot.AiScenario,
        ReplyDelayMin = body.IntegerOrNull("replyDelayMin") ?? robot.ReplyDelayMin,
        ReplyDelayMax = body.IntegerOrNull("replyDelayMax") ?? robot.ReplyDelayMax,
        AiCallLimitDaily = body.IntegerOrNull("aiCallLimitDaily") ?? robot.AiCallLimitDaily,
    };
}
