using Sdk.Core;
using Sdk.Sandbox;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.EndToEnd;

/// <summary>Administrators, the limit of calls, and every method once.</summary>
internal sealed class AdministrationTests : WorkBotSandboxTest
{
    [Test]
    public async Task Codes_are_made_listed_and_disabled()
    {
        await LoginAsync(AdminPhone);

        IReadOnlyList<ActivationCode> made = (await Client.Administration.GenerateActivationCodesAsync(
            new GenerateActivationCodesRequest { Count = 25, ValidityPeriod = 30, BoundUserId = 1 })).GetValueOrThrow();
        (await Client.Administration.DisableActivationCodeAsync(made[0].Code!)).ThrowIfFailed();
        List<ActivationCode> disabled = await Client.Administration.ListAllActivationCodesAsync(new ListActivationCodesRequest { Status = ActivationCodeStatus.Disabled, PageSize = 1 }).ToListAsync();
        List<ActivationCode> all = await Client.Administration.ListAllActivationCodesAsync(new ListActivationCodesRequest { PageSize = 4 }).ToListAsync();

        Assert.That(made, Has.Count.EqualTo(25).And.All.Property(nameof(ActivationCode.Status)).EqualTo(ActivationCodeStatus.Unused));
        Assert.That(made[0].Price, Is.EqualTo(50.00m));
        Assert.That(disabled.Select(static code => code.Code), Does.Contain(made[0].Code));
        Assert.That(all.Select(static code => code.Code), Is.Unique.And.SupersetOf(made.Select(static code => code.Code)));
        Assert.That((await ActivateAsync(made[0].Code!)).Error!.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
        Assert.That((await ActivateAsync(made[1].Code!)).GetValueOrThrow().IsNewActivation, Is.True);
    }

    [Test]
    public async Task Logs_show_what_went_wrong()
    {
        await LoginAsync(AdminPhone);
        await ActivateAsync("ZZZZ9999");

        List<LogEntry> errors = await Client.Administration.ListAllLogsAsync(new ListLogsRequest { LogType = LogType.Api, Level = WorkBotLogLevel.Error, PageSize = 1 }).ToListAsync();

        Assert.That(errors, Is.Not.Empty.And.All.Property(nameof(LogEntry.Level)).EqualTo(WorkBotLogLevel.Error));
        Assert.That(errors, Has.All.Property(nameof(LogEntry.LogType)).EqualTo(LogType.Api));
        Assert.That(errors.Select(static entry => entry.Id), Is.Unique);
    }

    [Test]
    public async Task Users_are_listed_by_role()
    {
        await LoginAsync(AdminPhone);

        List<WorkBotAccount> admins = await Client.Administration.ListAllUsersAsync(new ListUsersRequest { Role = WorkBotRole.Admin }).ToListAsync();

        Assert.That(admins.Select(static account => account.Phone), Is.EqualTo(new[] { AdminPhone }));
    }

    [Test]
    public async Task Call_beyond_sixty_in_a_minute_is_refused_by_the_server()
    {
        await LoginAsync();
        WorkBotClient once = Client.With(new CallOptions { MaxRetries = 0 });
        var results = new List<ApiResult<WorkBotUser>>();
        for (int i = 0; i < 61; i++)
        {
            results.Add(await once.Users.GetAsync());
        }

        Assert.That(results.Take(60), Has.All.Property(nameof(ApiResult.IsSuccess)).True);
        Assert.That(results[60].Error!.Category, Is.EqualTo(ErrorCategory.RateLimited));
        Assert.That(results[60].Error!.RetryAfter, Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60)));
    }

    [Test]
    public async Task Every_operation_is_called_once_and_succeeds()
    {
        await LoginAsync(AdminPhone);
        await LoginAsync();
        string id = (await ActivateAsync("ABCD1235")).GetValueOrThrow().RobotId!;
        WorkBotToken token = Client.Tokens.Find(WorkBotAudience.Robot, id)!;
        string command = (await Client.Messages.SendTextAsync(new SendTextRequest { RobotId = id, TitleList = ["a"], Content = "b" })).GetValueOrThrow().CommandId!;

        ApiResult[] results =
        [
            (await Client.Activation.RefreshTokenAsync(token.RefreshToken!)).WithoutValue(),
            (await Client.Users.GetAsync()).WithoutValue(),
            (await Client.Users.GetStatisticsAsync(new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 20))).WithoutValue(),
            (await Client.Robots.ListAsync()).WithoutValue(),
            (await Client.Robots.GetAsync(id)).WithoutValue(),
            (await Client.Robots.GetStatisticsAsync(id)).WithoutValue(),
            await Client.Robots.UpdateAsync(id, new UpdateRobotRequest { Name = "n" }),
            (await Client.Messages.GetPendingCommandsAsync(id)).WithoutValue(),
            (await Client.Messages.ReportAsync(new ReportMessageRequest { RobotId = id, Spoken = "s", ReceivedName = "r", TextType = TextType.Text, Timestamp = Now })).WithoutValue(),
            await Client.Messages.ReportResultAsync(new ReportCommandResultRequest { RobotId = id, CommandId = command }),
            await Client.Callbacks.ConfigureAsync(new ConfigureCallbacksRequest { RobotId = id }),
            (await Client.Callbacks.GetAsync(id)).WithoutValue(),
            (await Client.Robots.CreateAsync(new CreateRobotRequest { Name = "n" })).WithoutValue(),
            await Client.Robots.DeleteAsync(id),
            (await Client.Administration.GenerateActivationCodesAsync(new GenerateActivationCodesRequest { Count = 1, ValidityPeriod = 1 })).WithoutValue(),
            (await Client.Administration.ListActivationCodesAsync()).WithoutValue(),
            (await Client.Administration.UnbindDeviceAsync(new UnbindDeviceRequest { Code = "3CQ4Z9LE", Reason = "r", AdminId = 2 })).WithoutValue(),
            await Client.Administration.DisableActivationCodeAsync("ABCD1236"),
            (await Client.Administration.ListUsersAsync()).WithoutValue(),
            (await Client.Administration.ListLogsAsync()).WithoutValue(),
            await Client.Administration.DisableUserAsync(1),
        ];

        Assert.That(results, Has.All.Property(nameof(ApiResult.IsSuccess)).True);
        Assert.That(Server.Journal.Entries.Select(static entry => entry.Operation).Distinct(), Is.EquivalentTo(WorkBotSandbox.OperationNames));
    }
}
