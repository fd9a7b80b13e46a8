using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Activation codes, for administrators.</summary>
internal static class WorkBotCodeOperations
{
    private const int MaximumCount = 1000;
    private const int DefaultDays = 30;

    public static IReadOnlyList<WorkBotOperation> All { get; } =
    [
        new("GenerateActivationCodes", "POST", "/api/admin/activation-codes", WorkBotAccess.Admin, Generate),
        new("ListActivationCodes", "GET", "/api/admin/activation-codes", WorkBotAccess.Admin, List),
        new("UnbindDevice", "POST", "/api/admin/unbind-device", WorkBotAccess.Admin, Unbind),
        new("DisableActivationCode", "POST", "/api/admin/activation-codes/{id}/disable", WorkBotAccess.Admin, Disable),
    ];

    private static WorkBotAnswer Generate(WorkBotCall call)
    {
        WorkBotSandbox sandbox = call.Sandbox;
        long count = call.Body.Integer("count");
        if (count is < 1 or > MaximumCount) throw WorkBotRefusal.BadRequest("count 必须在 1 到 1000 之间");
        int days = call.Body.IntegerOrNull("validityPeriod") ?? DefaultDays;
        if (days < 1) throw WorkBotRefusal.BadRequest("参数 validityPeriod 格式错误");
        long? owner = call.Body.LongOrNull("boundUserId");
        if (owner is { } userId && !sandbox.Users.TryGet(userId, out _)) throw WorkBotRefusal.NotFound("用户不存在");

        List<WorkBotSandboxCode> codes = [];
        while (codes.Count < count)
        {
            WorkBotSandboxCode code = new() { Code = sandbox.NextCode(), ValidityPeriod = days, BoundUserId = owner, CreatedAt = call.Now };
            sandbox.ActivationCodes.Set(code);
            codes.Add(code);
        }

        return new(
            json => json.Rows("codes", codes, (writer, code) =>
            {
                WriteCode(writer, code, call.Now);
                writer.Time("createdAt", code.CreatedAt);
            }),
            "生成成功");
    }

    private static WorkBotAnswer List(WorkBotCall call)
    {
        string? status = call.Query("status");
        return call.Page(
            call.Sandbox.ActivationCodes
                .Where(code => status is null || code.StatusAt(call.Now) == status)
                .OrderByDescending(code => code.CreatedAt),
            (json, code) =>
            {
                WriteCode(json, code, call.Now);
                WriteOwner(json, call.Sandbox, code);
                WorkBotRobotWriter.WriteDevice(json, code.Device, withSystem: false);
                json.Time("firstActivatedAt", code.FirstActivatedAt);
            });
    }

    private static WorkBotAnswer Unbind(WorkBotCall call)
    {
        WorkBotSandbox sandbox = call.Sandbox;
        WorkBotSandboxCode code = Find(call, call.Body.Text("code"));
        call.Body.Text("reason");
        call.Body.Integer("adminId");
        if (code is not { Device: { } device, RobotId: { } robotId }) throw WorkBotRefusal.BadRequest("激活码未绑定设备");

        sandbox.ActivationCodes.Set(code with
        {
            Status = code.Status == "used" ? "unused" : code.Status,
            Device = null,
            RobotId = null,
            FirstActivatedAt = null,
            LastActivatedAt = null,
        });
        sandbox.Robots.Update(robotId, robot => robot.IsDeleted ? robot : robot with { Status = "offline", ActivationCode = null });
        sandbox.Tokens.Revoke(token => token.Audience == WorkBotSandboxAudience.Robot && token.Account == robotId);
        return new(
            json =>
            {
                json.WriteString("deviceId", device.DeviceId);
                json.WriteString("robotId", robotId);
                json.Time("unboundAt", call.Now);
            },
            "解绑成功");
    }

    private static WorkBotAnswer Disable(WorkBotCall call)
    {
        call.Sandbox.ActivationCodes.Set(Find(call, call.Id) with { Status = "disabled" });
        return new(null, "禁用成功");
    }

    private static WorkBotSandboxCode Find(WorkBotCall call, string text) =>
        call.Sandbox.ActivationCodes.TryGet(text.ToUpperInvariant(), out WorkBotSandboxCode? code)
            ? code
            : throw WorkBotRefusal.NotFound("激活码不存在");

    private static void WriteCode(Utf8JsonWriter json, WorkBotSandboxCode code, DateTimeOffset now)
    {
        json.WriteString("code", code.Code);
        json.WriteString("status", code.StatusAt(now));
        json.WriteNumber("validityPeriod", code.ValidityPeriod);
        json.WriteNumber("price", code.Price);
    }

    private static void WriteOwner(Utf8JsonWriter json, WorkBotSandbox sandbox, WorkBotSandboxCode code)
    {
        if (code.BoundUserId is not { } userId || !sandbox.Users.TryGet(userId, out WorkBotSandboxUser? user))
        {
            json.WriteNull("boundUser");
            return;
        }

        json.WriteStartObject("boundUser");
        json.WriteNumber("userId", user.UserId);
        json.WriteString("nickname", user.Nickname);
        json.WriteString("phone", user.Phone);
        json.WriteEndObject();
    }
}
