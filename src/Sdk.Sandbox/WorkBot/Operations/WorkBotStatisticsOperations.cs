using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Counts what is in the state. Every message that is reported has the model called once.</summary>
internal static class WorkBotStatisticsOperations
{
    private const int Top = 10;
    private const decimal CostPerCall = 0.025m;

    public static IReadOnlyList<WorkBotOperation> All { get; } =
    [
        new("GetRobotStatistics", "GET", "/api/robots/{id}/statistics", WorkBotAccess.User, OfRobot),
        new("GetUserStatistics", "GET", "/api/user/statistics", WorkBotAccess.User, OfUser),
    ];

    private static WorkBotAnswer OfRobot(WorkBotCall call)
    {
        WorkBotSandboxRobot robot = call.RobotOf(call.Id);
        Func<DateTimeOffset, bool> period = call.Period();
        WorkBotSandboxMessage[] messages =
            [.. call.Sandbox.Messages.Where(message => message.RobotId == robot.RobotId && period(message.ReceivedAt))];
        WorkBotSandboxResult[] results =
            [.. call.Sandbox.ResultList.Where(result => result.RobotId == robot.RobotId && period(result.ReportedAt))];
        double milliseconds = results.Average(result => result.ExecutionTimeMs) ?? 0;
        double success = results.Length == 0 ? 0 : 100.0 * results.Count(result => result.ErrorCode == 0) / results.Length;
        return new(json =>
        {
            json.WriteNumber("totalMessages", messages.Length);
            json.WriteNumber("totalAICalls", messages.Length);
            json.WriteNumber("avgResponseTime", Math.Round(milliseconds / 1000, 3));
            json.WriteNumber("successRate", Math.Round(success, 2));
            WriteTop(json, "topContacts", messages.Select(message => message.ReceivedName));
            WriteTop(json, "topGroups", messages.Select(message => message.GroupName));
        });
    }

    private static WorkBotAnswer OfUser(WorkBotCall call)
    {
        long userId = call.User.UserId;
        Func<DateTimeOffset, bool> period = call.Period();
        WorkBotSandboxRobot[] robots = [.. call.Sandbox.Robots.Where(robot => robot.OwnerId == userId && !robot.IsDeleted)];
        HashSet<string> own = [.. robots.Select(robot => robot.RobotId)];
        int messages = call.Sandbox.Messages.Count(message => own.Contains(message.RobotId) && period(message.ReceivedAt));
        return new(json =>
        {
            json.WriteNumber("totalRobots", robots.Length);
            json.WriteNumber("totalMessages", messages);
            json.WriteNumber("totalAICalls", messages);
            json.WriteNumber("aiCost", messages * CostPerCall);
            json.WriteNumber("activationCodeCount", call.Sandbox.ActivationCodes.Count(code => code.BoundUserId == userId));
            json.WriteNumber("activeRobots", robots.Count(robot => robot.Status == "online"));
        });
    }

    private static void WriteTop(Utf8JsonWriter json, string name, IEnumerable<string?> names) => json.Rows(
        name,
        names.Where(one => !string.IsNullOrEmpty(one))
            .GroupBy(one => one, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(Top),
        (writer, group) =>
        {
            writer.WriteString("name", group.Key);
            writer.WriteNumber("messageCount", group.Count());
        });
}
