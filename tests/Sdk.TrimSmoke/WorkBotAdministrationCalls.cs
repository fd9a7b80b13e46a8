using Sdk.Core;
using WorkBot.Client;

/// <summary>The calls of administrators of WorkBot.</summary>
internal static class WorkBotAdministrationCalls
{
    public static async Task RunAsync(WorkBotClient workBot, Checks run, string smsCode, string robotId)
    {
        const string Phone = "13900000000";
        await run.Check("Users.SendSmsCode of an administrator", workBot.Users.SendSmsCodeAsync(Phone), sent => sent.ExpiresIn > TimeSpan.Zero);
        ApiResult<WorkBotLogin> login = await workBot.Users.LoginAsync(Phone, smsCode);
        await run.Check("Users.Login of an administrator", Task.FromResult(login), admin => admin.Role == WorkBotRole.Admin);

        WorkBotAdministrationClient administration = workBot.Administration;
        ApiResult<IReadOnlyList<ActivationCode>> codes = await administration.GenerateActivationCodesAsync(
            new GenerateActivationCodesRequest { Count = 2, ValidityPeriod = 30 });
        await run.Check("Administration.GenerateActivationCodes", Task.FromResult(codes), made => made is [{ Code.Length: 8, Price: > 0 }, _]);
        await run.CheckDone("Administration.DisableActivationCode", administration.DisableActivationCodeAsync(codes.Value?[0].Code ?? "AAAA0000"));
        await run.Check("Administration.ListActivationCodes",
            administration.ListActivationCodesAsync(new ListActivationCodesRequest { Status = ActivationCodeStatus.Disabled }), page => page.Total == 2);
        await run.CheckAll("Administration.ListAllActivationCodes", administration.ListAllActivationCodesAsync(), 12);
        await run.Check("Administration.UnbindDevice",
            administration.UnbindDeviceAsync(new UnbindDeviceRequest { Code = "ABCD1234", Reason = "裁剪测试", AdminId = login.Value?.UserId ?? 1 }),
            unbound => unbound.DeviceId == "trim" && unbound.RobotId == robotId);

        await run.CheckAll("Administration.ListAllUsers", administration.ListAllUsersAsync(), 2);
        ApiResult<WorkBotPage<WorkBotAccount>> users = await administration.ListUsersAsync(new ListUsersRequest { Role = WorkBotRole.User });
        await run.Check("Administration.ListUsers", Task.FromResult(users), page => page.Items is [{ Status.Value: "active", RobotCount: > 0 }]);
        await run.CheckDone("Administration.DisableUser", administration.DisableUserAsync(users.Value?.Items[0].UserId ?? 1));
        await run.Check("Administration.ListLogs", administration.ListLogsAsync(new ListLogsRequest { Level = WorkBotLogLevel.Error }), page => page is { Total: > 0, Items: [{ Details: not null }, ..] });
        await run.CheckAll("Administration.ListAllLogs", administration.ListAllLogsAsync(new ListLogsRequest { LogType = LogType.WebSocket }), 1);
    }
}
