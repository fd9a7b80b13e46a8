using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>Finds out who calls, and whether they may. Used under the gate of the sandbox only.</summary>
internal static class WorkBotGuard
{
    private const string Scheme = "Bearer ";
    private const string Anonymous = "";

    /// <summary>The caller: a user, a robot, or both <see langword="null"/> where nobody has to say who they are.</summary>
    public static (WorkBotSandboxUser? User, WorkBotSandboxRobot? Robot) Admit(
        WorkBotSandbox sandbox, HttpRequest request, WorkBotAccess access)
    {
        string? header = request.Headers.Authorization;
        bool isBearer = header is not null && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        string? text = isBearer ? header![Scheme.Length..].Trim() : null;
        WorkBotToken? token = access == WorkBotAccess.Anyone ? null : sandbox.Tokens.Find(text);
        sandbox.CallWindow.Enter(token?.Account ?? Anonymous);
        if (access == WorkBotAccess.Anyone) return default;
        if (text is null) throw WorkBotRefusal.Unauthorized("未提供Token");
        if (token is null) throw WorkBotRefusal.Unauthorized("Token无效");
        if (sandbox.Tokens.IsExpired(token)) throw WorkBotRefusal.Unauthorized("Token已过期");

        return token.Audience == WorkBotSandboxAudience.Robot
            ? (null, Robot(sandbox, token.Account, access))
            : (User(sandbox, token.Account, access), null);
    }

    private static WorkBotSandboxRobot Robot(WorkBotSandbox sandbox, string robotId, WorkBotAccess access)
    {
        if (access is not (WorkBotAccess.Robot or WorkBotAccess.UserOrRobot)) throw WorkBotRefusal.Forbidden("机器人Token无权访问");
        return sandbox.Robots.TryGet(robotId, out WorkBotSandboxRobot? robot) && !robot.IsDeleted
            ? robot
            : throw WorkBotRefusal.NotFound("机器人不存在");
    }

    private static WorkBotSandboxUser User(WorkBotSandbox sandbox, string phone, WorkBotAccess access)
    {
        if (sandbox.UserOf(phone) is not { } user) throw WorkBotRefusal.Unauthorized("用户不存在");
        if (user.Status == "disabled") throw WorkBotRefusal.Forbidden("用户已被禁用");
        if (access == WorkBotAccess.Robot) throw WorkBotRefusal.Forbidden("需要机器人Token");
        if (access == WorkBotAccess.Admin && user.Role != "admin") throw WorkBotRefusal.Forbidden("需要管理员权限");
        return user;
    }
}
