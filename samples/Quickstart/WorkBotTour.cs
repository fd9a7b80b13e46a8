using Sdk.Core;
using Sdk.Sandbox;
using Spectre.Console;
using WorkBot.Client;

namespace Quickstart;

/// <summary>A walk through WorkBot. What changes something needs the sandbox; without it, robots are read with a token that was handed in.</summary>
internal sealed class WorkBotTour(WorkBotClient workBot, WorkBotSandbox? sandbox, Secret? userToken)
{
    private const string Phone = "13800000000";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (sandbox is null)
        {
            workBot.Tokens.Set(new WorkBotToken { Audience = WorkBotAudience.User, Value = userToken });
            await ListRobotsAsync(cancellationToken);
            return;
        }

        await LogInAsync(sandbox, cancellationToken);
        await ListRobotsAsync(cancellationToken);
        if (await ActivateAsync(sandbox, cancellationToken) is { } robotId)
        {
            await new WorkBotRealtimeTour(workBot, sandbox, robotId).RunAsync(cancellationToken);
        }
    }

    private async Task LogInAsync(WorkBotSandbox server, CancellationToken cancellationToken)
    {
        Screen.Title("Login by text message");
        ApiResult<SmsCodeSent> sent = await workBot.Users.SendSmsCodeAsync(Phone, cancellationToken);
        if (!sent.IsSuccess)
        {
            Screen.Show(sent.Error);
            return;
        }

        // A person would read it on the phone.
        string code = server.LastSmsCode(Phone) ?? "000000";
        ApiResult<WorkBotLogin> login = await workBot.Users.LoginAsync(Phone, code, cancellationToken: cancellationToken);
        if (login.IsSuccess)
        {
            AnsiConsole.MarkupLineInterpolated($"  {login.Value.Nickname} ({login.Value.Role}) is logged in; the client keeps the token, which prints as {login.Value.Token}");
        }
        else
        {
            Screen.Show(login.Error);
        }
    }

    private async Task ListRobotsAsync(CancellationToken cancellationToken)
    {
        Screen.Title("Robots");
        Table table = Screen.Table("Robot", "Name", "State", "Answers", "Messages", "Active (UTC)");
        await foreach (ApiResult<Page<Robot>> page in workBot.Robots.ListPagesAsync(cancellationToken: cancellationToken))
        {
            if (!page.IsSuccess)
            {
                Screen.Show(page.Error);
                return;
            }

            foreach (Robot robot in page.Value.Items)
            {
                table.Row(robot.RobotId, robot.Name, robot.Status?.Value, robot.AiProvider?.Value, $"{robot.TotalMessages}", Screen.Time(robot.LastActiveAt));
            }
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Activates a robot, once more, and on a second device.</summary>
    /// <returns>The robot, or null.</returns>
    private async Task<string?> ActivateAsync(WorkBotSandbox server, CancellationToken cancellationToken)
    {
        Screen.Title("A robot is activated: first, again, and on another device");
        string code = server.ActivationCodes.First(row => row.Status == "unused").Code;
        var device = new ActivateRequest { Code = code, DeviceInfo = new DeviceInfo { DeviceId = "quickstart-1", Brand = "Xiaomi", Model = "Mi 10" } };
        string? robotId = null;
        for (int round = 0; round < 2; round++)
        {
            ApiResult<RobotActivation> activation = await workBot.Activation.ActivateAsync(device, cancellationToken);
            if (!activation.IsSuccess)
            {
                Screen.Show(activation.Error);
                return null;
            }

            robotId = activation.Value.RobotId;
            AnsiConsole.MarkupLineInterpolated($"  {code} gives {robotId}, for the first time: {activation.Value.IsNewActivation}");
        }

        var other = new ActivateRequest { Code = code, DeviceInfo = new DeviceInfo { DeviceId = "quickstart-2" } };
        ApiResult<RobotActivation> refused = await workBot.Activation.ActivateAsync(other, cancellationToken);
        if (refused.Error is { Details: ActivationConflict conflict } error)
        {
            Screen.Show(error);
            AnsiConsole.MarkupLineInterpolated($"  in use on {conflict.ExistingDeviceId} by {conflict.ExistingRobotId} since {conflict.ActivatedAt:u}");
        }

        return robotId;
    }
}
