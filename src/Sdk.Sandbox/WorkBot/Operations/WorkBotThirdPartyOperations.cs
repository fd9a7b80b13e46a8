namespace Sdk.Sandbox;

/// <summary>Where a robot's messages and results are sent.</summary>
internal static class WorkBotThirdPartyOperations
{
    public static IReadOnlyList<WorkBotOperation> All { get; } =
    [
        new("SetThirdPartyConfig", "POST", "/api/robot/third-party/config", WorkBotAccess.User, Set),
        new("GetThirdPartyConfig", "GET", "/api/robot/third-party/config/{id}", WorkBotAccess.User, Get),
    ];

    private static WorkBotAnswer Set(WorkBotCall call)
    {
        string robotId = call.RobotOf(call.Body.Text("robotId")).RobotId;
        call.Sandbox.ThirdParties.TryGet(robotId, out WorkBotSandboxThirdParty? old);
        WorkBotSandboxThirdParty config = new()
        {
            RobotId = robotId,
            MessageCallbackUrl = Address(call.Body, "messageCallbackUrl"),
            ResultCallbackUrl = Address(call.Body, "resultCallbackUrl"),
            EnableSignature = call.Body.BooleanOrNull("enableSignature") ?? false,
            SecretKey = call.Body.TextOrNull("secretKey") ?? old?.SecretKey,
        };
        if (config.EnableSignature && string.IsNullOrEmpty(config.SecretKey)) throw WorkBotRefusal.BadRequest("缺少参数 secretKey");
        call.Sandbox.ThirdParties.Set(config);
        return new(null, "配置成功");
    }

    private static WorkBotAnswer Get(WorkBotCall call)
    {
        string robotId = call.RobotOf(call.Id).RobotId;
        if (!call.Sandbox.ThirdParties.TryGet(robotId, out WorkBotSandboxThirdParty? config)) throw WorkBotRefusal.NotFound("第三方配置不存在");
        return new(json =>
        {
            json.WriteString("robotId", config.RobotId);
            json.WriteString("messageCallbackUrl", config.MessageCallbackUrl);
            json.WriteString("resultCallbackUrl", config.ResultCallbackUrl);
            json.WriteBoolean("enableSignature", config.EnableSignature);
            json.WriteBoolean("isActive", config.IsActive);
        });
    }

    private static string? Address(WorkBotArguments body, string name)
    {
        if (body.TextOrNull(name) is not { Length: > 0 } text) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is ("http" or "https")
            ? text
            : throw WorkBotRefusal.BadRequest($"参数 {name} 格式错误");
    }
}
