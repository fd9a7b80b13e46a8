using System.Text.Json;

namespace Sdk.Sandbox;

/// <content>The queue of commands.</content>
public sealed partial class WorkBotSandbox
{
    /// <summary>Queues a command for a robot, as a call does, and pushes it when the robot is connected.</summary>
    /// <param name="robotId">The robot.</param>
    /// <param name="commandType">What to do, for example <c>send_message</c>.</param>
    /// <param name="parameters">How to do it: a JSON object.</param>
    /// <returns>The command.</returns>
    public WorkBotSandboxCommand QueueCommand(string robotId, string commandType, string parameters)
    {
        ArgumentException.ThrowIfNullOrEmpty(robotId);
        ArgumentException.ThrowIfNullOrEmpty(commandType);
        ArgumentNullException.ThrowIfNull(parameters);
        // A bad document must fail here and not at the poll.
        JsonDocument.Parse(parameters).Dispose();
        lock (Gate) return Queue(robotId, commandType, parameters);
    }

    internal WorkBotSandboxCommand Queue(string robotId, string commandType, string parameters)
    {
        DateTimeOffset now = Time.GetUtcNow();
        WorkBotSandboxCommand command = new()
        {
            CommandId = NextId("cmd", now),
            RobotId = robotId,
            CommandType = commandType,
            Parameters = parameters,
            CreatedAt = now,
        };
        Commands.Set(command);
        Sockets.Push(command);
        return command;
    }

    /// <summary>The commands of a robot without a result, oldest first.</summary>
    internal IEnumerable<WorkBotSandboxCommand> PendingOf(string robotId) =>
        Commands.Where(command => command.RobotId == robotId && command.Status == "pending").OrderBy(command => command.CreatedAt);

    internal void Record(WorkBotSandboxResult result)
    {
        if (!Commands.TryGet(result.CommandId, out WorkBotSandboxCommand? command) || command.RobotId != result.RobotId)
            throw WorkBotRefusal.NotFound("指令不存在");
        if (RefusesSecondResult && command.Status != "pending") throw new WorkBotRefusal(409, "指令结果已上报");

        ResultList.Add(result);
        Commands.Set(command with { Status = result.ErrorCode == 0 ? "success" : "failed" });
        Robots.Update(result.RobotId, robot => robot with { LastActiveAt = result.ReportedAt });
        Callbacks.Send(result, command.CommandType);
    }
}
