using Sdk.Core;
using WorkBot.Client;

/// <summary>The calls of users and robots of WorkBot.</summary>
internal static class WorkBotCalls
{
    private const string Code = "ABCD1234";

    /// <returns>The robot that was activated, for further calls.</returns>
    public static async Task<string> RunAsync(WorkBotClient workBot, Checks run, string smsCode, DateOnly today)
    {
        const string Phone = "13800000000";
        await run.Check("Users.SendSmsCode", workBot.Users.SendSmsCodeAsync(Phone), sent => sent.ExpiresIn > TimeSpan.Zero);
        await run.Check("Users.Login", workBot.Users.LoginAsync(Phone, smsCode), login => login is { Token.Length: > 0, Role.Value: "user" });
        await run.Check("Users.Get", workBot.Users.GetAsync(), user => user is { Phone: Phone, CreatedAt: not null });
        await run.Check("Users.GetStatistics", workBot.Users.GetStatisticsAsync(today.AddDays(-6), today), answer => answer is { TotalRobots: 3, AiCost: > 0 });
        await RobotsAsync(workBot.Robots, run, today);

        int tokens = 0;
        workBot.Tokens.Changed += (_, _) => tokens++;
        var request = new ActivateRequest { Code = Code, DeviceInfo = new DeviceInfo { DeviceId = "trim", TotalMemory = 4096 } };
        ApiResult<RobotActivation> activation = await workBot.Activation.ActivateAsync(request);
        await run.Check("Activation.Activate", Task.FromResult(activation), made => made is { IsNewActivation: true, ExpiresAt: not null });
        run.Report("Tokens.Changed", tokens == 1, $"{tokens} token");
        ApiResult<RobotActivation> refused = await workBot.Activation.ActivateAsync(new ActivateRequest { Code = Code, DeviceInfo = new DeviceInfo { DeviceId = "other" } });
        run.Report("A conflict", refused.Error is { Category: ErrorCategory.Conflict, Details: ActivationConflict { ExistingDeviceId: "trim" } }, refused.ToString());
        string robotId = activation.Value?.RobotId ?? "none";
        await run.Check("Activation.RefreshToken", workBot.Activation.RefreshTokenAsync(activation.Value?.RefreshToken ?? "none"), fresh => fresh.Token is { Length: > 0 });
        await MessagesAsync(workBot.Messages, run, robotId);

        await run.CheckDone("Callbacks.Configure", workBot.Callbacks.ConfigureAsync(new ConfigureCallbacksRequest
        {
            RobotId = robotId,
            MessageCallbackUrl = new Uri("https://hooks.example/messages"),
            EnableSignature = true,
            SecretKey = "trim-secret",
        }));
        await run.Check("Callbacks.Get", workBot.Callbacks.GetAsync(robotId), found => found is { EnableSignature: true, IsActive: true });
        return robotId;
    }

    private static async Task RobotsAsync(WorkBotRobotsClient robots, Checks run, DateOnly today)
    {
        ApiResult<Robot> made = await robots.CreateAsync(new CreateRobotRequest { Name = "trim", AiProvider = AiProvider.Kimi, AiTemperature = 0.5 });
        await run.Check("Robots.Create", Task.FromResult(made), robot => robot.Name == "trim");
        string id = made.Value?.RobotId ?? "none";
        await run.CheckDone("Robots.Update", robots.UpdateAsync(id, new UpdateRobotRequest { Name = "裁剪", AiMode = AiMode.ThirdParty }));
        await run.Check("Robots.Get", robots.GetAsync(id), robot => robot is { Name: "裁剪", AiTemperature: 0.5, AiMode.Value: "third_party" });
        await run.Check("Robots.GetStatistics", robots.GetStatisticsAsync(id, today, today), answer => answer is { TotalMessages: 0, TopGroups.Count: 0 });
        await run.CheckDone("Robots.Delete", robots.DeleteAsync(id));
        await run.Check("Robots.List", robots.ListAsync(new ListRobotsRequest { PageSize = 2 }), page => page is { Total: 3, Items.Count: 2 });
        await run.CheckAll("Robots.ListAll", robots.ListAllAsync(), 3);
    }

    private static async Task MessagesAsync(WorkBotMessagesClient messages, Checks run, string robotId)
    {
        await run.Check("Messages.Report", messages.ReportAsync(new ReportMessageRequest { RobotId = robotId, Spoken = "你好", ReceivedName = "张三",
            TextType = TextType.Text, RoomType = RoomType.InternalContact, Timestamp = TimeProvider.System.GetUtcNow() }), taken => taken.MessageId is not null);
        await run.Check("Messages.SendText", messages.SendTextAsync(new SendTextRequest { RobotId = robotId, TitleList = ["张三"], Content = "一" }),
            sent => sent.Status == CommandStatus.Pending);
        await run.Check("Messages.SendImage", messages.SendImageAsync(new SendImageRequest { RobotId = robotId, TitleList = ["张三"],
            FileUrl = new Uri("https://files.example/1.png"), ObjectName = "1.png" }), sent => sent.CommandId is not null);
        await run.Check("Messages.SendFile", messages.SendFileAsync(new SendFileRequest { RobotId = robotId, TitleList = ["张三"],
            FileUrl = new Uri("https://files.example/2.pdf"), ObjectName = "2.pdf" }, WorkBotAudience.Robot), sent => sent.CommandId is not null);
        ApiResult<IReadOnlyList<RobotCommand>> pending = await messages.GetPendingCommandsAsync(robotId);
        await run.Check("Messages.GetPendingCommands", Task.FromResult(pending), commands => commands is [{ Parameters.Content: "一" }, _, { Parameters.ObjectName: "2.pdf" }]);
        foreach (RobotCommand command in pending.Value ?? [])
        {
            await run.CheckDone("Messages.ReportResult", messages.ReportResultAsync(
                new ReportCommandResultRequest { RobotId = robotId, CommandId = command.CommandId ?? "none", SuccessList = ["张三"] }));
        }
    }
}
