using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>One call after the caller was let in.</summary>
internal sealed class WorkBotCall(WorkBotSandbox sandbox, HttpRequest request, WorkBotArguments body, string id)
{
    private const int DefaultPageSize = 20;

    public WorkBotSandbox Sandbox => sandbox;

    public WorkBotArguments Body => body;

    /// <summary>The identifier in the path; empty for none.</summary>
    public string Id => id;

    public WorkBotSandboxUser? Caller { get; init; }

    public WorkBotSandboxRobot? CallingRobot { get; init; }

    public DateTimeOffset Now { get; } = sandbox.Time.GetUtcNow();

    public WorkBotSandboxUser User => Caller ?? throw new InvalidOperationException("The operation takes no user token.");

    public string? Query(string name) => request.Query[name] is { Count: > 0 } values && values[0] is { Length: > 0 } value ? value : null;

    /// <summary>One page of a list, with its <c>total</c>.</summary>
    public WorkBotAnswer Page<T>(IEnumerable<T> rows, Action<Utf8JsonWriter, T> members)
    {
        int page = Positive("page", 1);
        int size = Positive("pageSize", DefaultPageSize);
        T[] all = [.. rows];
        IEnumerable<T> part = all.Skip((int)Math.Min((page - 1L) * size, int.MaxValue)).Take(size);
        return new WorkBotAnswer(json =>
        {
            json.WriteNumber("total", all.Length);
            json.Rows("list", part, members);
        });
    }

    /// <summary>Whether an instant lies on the days that <c>startDate</c> and <c>endDate</c> name, both counted.</summary>
    public Func<DateTimeOffset, bool> Period()
    {
        DateOnly first = Day("startDate") ?? DateOnly.MinValue;
        DateOnly last = Day("endDate") ?? DateOnly.MaxValue;
        if (first > last) throw WorkBotRefusal.BadRequest("startDate 晚于 endDate");
        return instant => sandbox.DayOf(instant) is var day && day >= first && day <= last;
    }

    /// <summary>A robot that the caller may see. For all others it does not exist.</summary>
    public WorkBotSandboxRobot RobotOf(string robotId)
    {
        if (CallingRobot is { } self)
            return self.RobotId == robotId ? self : throw WorkBotRefusal.Forbidden("Token与机器人不匹配");
        return sandbox.Robots.TryGet(robotId, out WorkBotSandboxRobot? robot) && !robot.IsDeleted && Owns(robot)
            ? robot
            : throw WorkBotRefusal.NotFound("机器人不存在");
    }

    /// <summary>An administrator sees every robot, a user their own.</summary>
    public bool Owns(WorkBotSandboxRobot robot) => User.Role == "admin" || robot.OwnerId == User.UserId;

    private int Positive(string name, int otherwise)
    {
        if (Query(name) is not { } text) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0
            ? value
            : throw WorkBotRefusal.BadRequest($"参数 {name} 格式错误");
    }

    private DateOnly? Day(string name)
    {
        if (Query(name) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw WorkBotRefusal.BadRequest($"参数 {name} 格式错误");
    }
}
