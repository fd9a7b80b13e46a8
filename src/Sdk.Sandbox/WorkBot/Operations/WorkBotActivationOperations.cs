using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Turns activation codes into robots, and refreshes the tokens of robots.</summary>
internal static class WorkBotActivationOperations
{
    private const int CodeLength = 8;

    public static IReadOnlyList<WorkBotOperation> All { get; } =
    [
        new("Activate", "POST", "/api/robot-ids/activate", WorkBotAccess.Anyone, Activate),
        new("RefreshToken", "POST", "/api/robot/refresh-token", WorkBotAccess.Anyone, Refresh),
    ];

    private static WorkBotAnswer Activate(WorkBotCall call)
    {
        WorkBotSandbox sandbox = call.Sandbox;
        string text = call.Body.Text("code").ToUpperInvariant();
        if (text.Length != CodeLength) throw WorkBotRefusal.BadRequest("激活码格式错误");
        WorkBotSandboxDevice device = Device(call.Body.Object("deviceInfo"));
        if (!sandbox.ActivationCodes.TryGet(text, out WorkBotSandboxCode? code)) throw WorkBotRefusal.NotFound("激活码不存在");
        if (code.StatusAt(call.Now) == "disabled") throw WorkBotRefusal.Forbidden("激活码已被禁用");
        if (code.StatusAt(call.Now) == "expired") throw WorkBotRefusal.Forbidden("激活码已过期");
        if (code.Device is { } bound && bound.DeviceId != device.DeviceId) throw Conflict(code, bound);

        bool isNew = code.RobotId is null;
        WorkBotSandboxRobot robot = isNew ? NewRobot(call, code, device) : OldRobot(call, code, device);
        sandbox.ActivationCodes.Set(code with
        {
            Status = "used",
            Device = device,
            RobotId = robot.RobotId,
            FirstActivatedAt = code.FirstActivatedAt ?? call.Now,
            LastActivatedAt = call.Now,
        });

        WorkBotToken token = sandbox.Tokens.Issue(WorkBotSandboxAudience.Robot, robot.RobotId);
        WorkBotToken refresh = sandbox.Tokens.Issue(WorkBotSandboxAudience.Robot, robot.RobotId, isRefresh: true);
        return new(
            json =>
            {
                json.WriteString("robotId", robot.RobotId);
                json.WriteString("robotUuid", robot.RobotUuid);
                WriteToken(json, sandbox, token, refresh);
                json.WriteBoolean("isNewActivation", isNew);
            },
            isNew ? "激活成功" : "激活成功（已更新Token）",
            isNew ? 201 : 200);
    }

    private static WorkBotAnswer Refresh(WorkBotCall call)
    {
        WorkBotSandbox sandbox = call.Sandbox;
        WorkBotToken? old = sandbox.Tokens.Find(call.Body.Text("refreshToken"), isRefresh: true);
        // The server has no refresh for users.
        if (old is not { Audience: WorkBotSandboxAudience.Robot } || sandbox.Tokens.IsExpired(old))
            throw WorkBotRefusal.Unauthorized("refreshToken无效或已过期");

        WorkBotToken token = sandbox.Tokens.Issue(WorkBotSandboxAudience.Robot, old.Account);
        WorkBotToken? rotated = null;
        if (sandbox.RotatesRefreshTokens)
        {
            sandbox.Tokens.Revoke(issued => issued == old);
            rotated = sandbox.Tokens.Issue(WorkBotSandboxAudience.Robot, old.Account, isRefresh: true);
        }

        return new(json => WriteToken(json, sandbox, token, rotated));
    }

    private static void WriteToken(Utf8JsonWriter json, WorkBotSandbox sandbox, WorkBotToken token, WorkBotToken? refresh)
    {
        json.WriteString("token", token.Text);
        if (refresh is not null) json.WriteString("refreshToken", refresh.Text);
        if (!sandbox.OmitsExpiresAt) json.PreciseTime("expiresAt", token.ExpiresAt);
    }

    private static WorkBotSandboxRobot NewRobot(WorkBotCall call, WorkBotSandboxCode code, WorkBotSandboxDevice device)
    {
        WorkBotSandbox sandbox = call.Sandbox;
        WorkBotSandboxRobot robot = new()
        {
            RobotId = sandbox.NextId("robot", call.Now),
            RobotUuid = sandbox.NextUuid(),
            OwnerId = code.BoundUserId,
            Name = FormattableString.Invariant($"机器人{sandbox.Robots.Count + 1}"),
            Status = "online",
            LastActiveAt = call.Now,
            Device = device,
            ActivationCode = code.Code,
            CreatedAt = call.Now,
        };
        sandbox.Robots.Set(robot);
        return robot;
    }

    private static WorkBotSandboxRobot OldRobot(WorkBotCall call, WorkBotSandboxCode code, WorkBotSandboxDevice device)
    {
        if (!call.Sandbox.Robots.TryGet(code.RobotId!, out WorkBotSandboxRobot? robot) || robot.IsDeleted)
            throw WorkBotRefusal.NotFound("机器人不存在");
        robot = robot with { Status = "online", LastActiveAt = call.Now, Device = device };
        call.Sandbox.Robots.Set(robot);
        return robot;
    }

    private static WorkBotRefusal Conflict(WorkBotSandboxCode code, WorkBotSandboxDevice bound) => new(
        409,
        "激活码已被其他设备使用，请联系管理员解绑",
        json =>
        {
            json.WriteString("existingDeviceId", bound.DeviceId);
            json.WriteString("existingRobotId", code.RobotId);
            json.PreciseTime("activatedAt", code.FirstActivatedAt);
        });

    private static WorkBotSandboxDevice Device(WorkBotArguments info) => new()
    {
        DeviceId = info.Text("deviceId"),
        Brand = info.TextOrNull("brand"),
        Model = info.TextOrNull("model"),
        Os = info.TextOrNull("os"),
        OsVersion = info.TextOrNull("osVersion"),
        Manufacturer = info.TextOrNull("manufacturer"),
        Network = info.TextOrNull("network"),
        AppVersion = info.TextOrNull("appVersion"),
        TotalMemory = info.IntegerOrNull("totalMemory"),
        ScreenResolution = info.TextOrNull("screenResolution"),
    };
}
