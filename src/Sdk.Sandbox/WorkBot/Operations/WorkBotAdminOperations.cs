using System.Globalization;

namespace Sdk.Sandbox;

/// <summary>Users and the log, for administrators.</summary>
internal static class WorkBotAdminOperations
{
    public static IReadOnlyList<WorkBotOperation> All { get; } =
    [
        new("ListUsers", "GET", "/api/admin/users", WorkBotAccess.Admin, ListUsers),
        new("DisableUser", "POST", "/api/admin/users/{id}/disable", WorkBotAccess.Admin, DisableUser),
        new("ListLogs", "GET", "/api/admin/logs", WorkBotAccess.Admin, ListLogs),
    ];

    private static WorkBotAnswer ListUsers(WorkBotCall call)
    {
        string? role = call.Query("role");
        return call.Page(call.Sandbox.Users.Where(user => role is null || user.Role == role), (json, user) =>
        {
            json.WriteNumber("userId", user.UserId);
            json.WriteString("nickname", user.Nickname);
            json.WriteString("avatar", user.Avatar);
            json.WriteString("phone", user.Phone);
            json.WriteString("role", user.Role);
            json.WriteString("status", user.Status);
            json.WriteNumber("robotCount", call.Sandbox.Robots.Count(robot => robot.OwnerId == user.UserId && !robot.IsDeleted));
            json.WriteNumber("totalActivationCodes", call.Sandbox.ActivationCodes.Count(code => code.BoundUserId == user.UserId));
            json.Time("createdAt", user.CreatedAt);
            json.Time("lastLoginAt", user.LastLoginAt);
        });
    }

    private static WorkBotAnswer DisableUser(WorkBotCall call)
    {
        if (!long.TryParse(call.Id, NumberStyles.None, CultureInfo.InvariantCulture, out long userId))
            throw WorkBotRefusal.BadRequest("参数 userId 格式错误");
        return call.Sandbox.Users.Update(userId, user => user with { Status = "disabled" }) is null
            ? throw WorkBotRefusal.NotFound("用户不存在")
            : new WorkBotAnswer(null, "禁用成功");
    }

    private static WorkBotAnswer ListLogs(WorkBotCall call)
    {
        string? type = call.Query("logType");
        string? level = call.Query("level");
        return call.Page(
            call.Sandbox.Logs.Where(log => (type is null || log.LogType == type) && (level is null || log.Level == level)).Reverse(),
            (json, log) =>
            {
                json.WriteNumber("id", log.Id);
                json.WriteString("logType", log.LogType);
                json.WriteString("level", log.Level);
                json.WriteString("message", log.Message);
                json.WriteStartObject("details");
                json.WriteString("code", log.Code);
                json.WriteString("requestId", string.Create(CultureInfo.InvariantCulture, $"req_{log.Id}"));
                json.WriteEndObject();
                json.WriteString("ipAddress", log.IpAddress);
                json.Time("createdAt", log.CreatedAt);
            });
    }
}
