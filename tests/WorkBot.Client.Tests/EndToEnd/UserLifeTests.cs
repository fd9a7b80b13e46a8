using Sdk.Core;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.EndToEnd;

/// <summary>Users: they log in by text message, own robots, and can be shut out.</summary>
internal sealed class UserLifeTests : WorkBotSandboxTest
{
    [Test]
    public async Task User_logs_in_by_text_message()
    {
        SmsCodeSent sent = (await Client.Users.SendSmsCodeAsync(UserPhone)).GetValueOrThrow();
        ApiResult<WorkBotLogin> wrong = await Client.Users.LoginAsync(UserPhone, Bot.LastSmsCode(UserPhone) == "000000" ? "000001" : "000000");
        ApiResult<WorkBotLogin> right = await Client.Users.LoginAsync(UserPhone, Bot.LastSmsCode(UserPhone)!);
        ApiResult<WorkBotLogin> again = await Client.Users.LoginAsync(UserPhone, Bot.LastSmsCode(UserPhone)!);
        WorkBotUser user = (await Client.Users.GetAsync()).GetValueOrThrow();

        Assert.That(sent.ExpiresIn, Is.EqualTo(TimeSpan.FromMinutes(5)));
        Assert.That(wrong.Error!.Category, Is.EqualTo(ErrorCategory.InvalidRequest));
        Assert.That(right.GetValueOrThrow().Role, Is.EqualTo(WorkBotRole.User));
        Assert.That(again.Error!.Category, Is.EqualTo(ErrorCategory.InvalidRequest), "a code is good once");
        Assert.That((user.UserId, user.Phone), Is.EqualTo((right.GetValueOrThrow().UserId, UserPhone)));
        Assert.That(user.CreatedAt, Is.LessThan(Now));
    }

    [Test]
    public async Task Second_text_message_within_a_minute_is_too_many()
    {
        await Client.Users.SendSmsCodeAsync(UserPhone);

        ApiResult<SmsCodeSent> second = await Client.With(new CallOptions { MaxRetries = 0 }).Users.SendSmsCodeAsync(UserPhone);

        Assert.That(second.Error!.Category, Is.EqualTo(ErrorCategory.RateLimited));
        Assert.That(second.Error.RetryAfter, Is.GreaterThan(TimeSpan.FromSeconds(50)).And.LessThanOrEqualTo(TimeSpan.FromSeconds(60)));
    }

    [Test]
    public async Task Unknown_phone_registers_a_user()
    {
        WorkBotLogin login = await LoginAsync("13712345678");

        Assert.That(login.UserId, Is.Positive);
        Assert.That((await Client.Robots.ListAsync()).GetValueOrThrow().Items, Is.Empty);
    }

    [Test]
    public async Task Disabled_user_is_shut_out()
    {
        WorkBotLogin login = await LoginAsync();
        await LoginAsync(AdminPhone);
        using WorkBotClient user = CreateClient();
        user.Tokens.Set(new WorkBotToken { Audience = WorkBotAudience.User, Value = login.Token });

        (await Client.Administration.DisableUserAsync(login.UserId!.Value)).ThrowIfFailed();
        ApiResult<WorkBotUser> after = await user.Users.GetAsync();
        WorkBotAccount listed = await Client.Administration.ListAllUsersAsync().FirstAsync(account => account.UserId == login.UserId);
        Clock.Advance(TimeSpan.FromMinutes(2));
        await user.Users.SendSmsCodeAsync(UserPhone);
        ApiResult<WorkBotLogin> again = await user.Users.LoginAsync(UserPhone, Bot.LastSmsCode(UserPhone)!);

        Assert.That(after.Error!.Category, Is.EqualTo(ErrorCategory.PermissionDenied).Or.EqualTo(ErrorCategory.AuthenticationExpired));
        Assert.That(listed.Status, Is.EqualTo(WorkBotUserStatus.Disabled));
        Assert.That(again.Error!.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
    }

    [Test]
    public async Task Expired_token_of_a_user_says_login_required()
    {
        await LoginAsync();
        Bot.RevokeTokens(Sdk.Sandbox.WorkBotSandboxAudience.User);

        ApiResult<WorkBotUser> result = await Client.Users.GetAsync();

        Assert.That(result.Error!.Code, Is.EqualTo(WorkBotErrors.LoginRequired));
        Assert.That(result.Call.Attempts, Is.EqualTo(1));
    }

    [Test]
    public async Task Robot_is_made_changed_and_deleted()
    {
        await LoginAsync();
        long before = (await Client.Robots.ListAsync()).GetValueOrThrow().Total!.Value;
        Robot made = (await Client.Robots.CreateAsync(new CreateRobotRequest { Name = "新机器人", AiMode = AiMode.BuiltIn, AiProvider = AiProvider.Kimi, AiTemperature = 0.3 })).GetValueOrThrow();

        (await Client.Robots.UpdateAsync(made.RobotId!, new UpdateRobotRequest { Name = "改名", AiMode = AiMode.ThirdParty, ReplyDelayMin = 1, ReplyDelayMax = 3 })).ThrowIfFailed();
        Robot changed = (await Client.Robots.GetAsync(made.RobotId!)).GetValueOrThrow();
        (await Client.Robots.DeleteAsync(made.RobotId!)).ThrowIfFailed();

        Assert.That((changed.Name, changed.AiMode, changed.AiProvider, changed.AiTemperature), Is.EqualTo(("改名", (AiMode?)AiMode.ThirdParty, (AiProvider?)AiProvider.Kimi, (double?)0.3)));
        Assert.That(Bot.Robots.TryGet(made.RobotId!, out Sdk.Sandbox.WorkBotSandboxRobot? kept) ? kept.Status : null, Is.EqualTo("deleted"), "the server keeps it");
        Assert.That((await Client.Robots.ListAsync()).GetValueOrThrow().Total, Is.EqualTo(before));
        Assert.That((await Client.Robots.ListAsync(new ListRobotsRequest { Status = RobotStatus.Deleted })).GetValueOrThrow().Items.Select(static robot => robot.RobotId), Is.EqualTo(new[] { made.RobotId }));
    }

    [Test]
    public async Task Callbacks_are_configured_and_read_without_the_key()
    {
        await LoginAsync();
        string robot = (await Client.Robots.ListAsync()).GetValueOrThrow().Items[0].RobotId!;

        (await Client.Callbacks.ConfigureAsync(new ConfigureCallbacksRequest
        {
            RobotId = robot, MessageCallbackUrl = new Uri("https://api.example.com/m"), ResultCallbackUrl = new Uri("https://api.example.com/r"), EnableSignature = true, SecretKey = "k",
        })).ThrowIfFailed();
        CallbackConfiguration read = (await Client.Callbacks.GetAsync(robot)).GetValueOrThrow();

        Assert.That((read.RobotId, read.MessageCallbackUrl, read.ResultCallbackUrl, read.EnableSignature, read.IsActive), Is.EqualTo(
            (robot, "https://api.example.com/m", "https://api.example.com/r", (bool?)true, (bool?)true)));
        Assert.That(read.ExtraMembers, Is.Null);
    }

    [Test]
    public async Task Statistics_count_what_happened()
    {
        await LoginAsync();
        string robot = (await Client.Robots.ListAsync()).GetValueOrThrow().Items[0].RobotId!;

        RobotStatistics ofRobot = (await Client.Robots.GetStatisticsAsync(robot, new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 31))).GetValueOrThrow();
        RobotStatistics ofNever = (await Client.Robots.GetStatisticsAsync(robot, new DateOnly(2020, 5, 1), new DateOnly(2020, 5, 31))).GetValueOrThrow();
        UserStatistics ofUser = (await Client.Users.GetStatisticsAsync()).GetValueOrThrow();

        Assert.That(ofRobot.TotalMessages, Is.Positive);
        Assert.That(ofRobot.SuccessRate, Is.InRange(50, 100), "in percent");
        Assert.That(ofRobot.TopContacts, Is.Not.Empty);
        Assert.That(ofNever.TotalMessages, Is.Zero);
        Assert.That(ofUser.TotalRobots, Is.EqualTo(3));
        Assert.That(ofUser.ExtraMembers, Is.Null);
    }

    [Test]
    public async Task Users_see_their_own_robots_only_and_no_administration()
    {
        await LoginAsync();
        string robot = (await Client.Robots.ListAsync()).GetValueOrThrow().Items[0].RobotId!;
        using WorkBotClient stranger = CreateClient();
        WorkBotLogin login = await LoginAsync("13712345678", stranger);
        stranger.Tokens.Set(new WorkBotToken { Audience = WorkBotAudience.Admin, Value = login.Token });

        Assert.That((await stranger.Robots.GetAsync(robot)).Error!.Category, Is.EqualTo(ErrorCategory.NotFound).Or.EqualTo(ErrorCategory.PermissionDenied));
        Assert.That((await stranger.Administration.ListUsersAsync()).Error!.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
    }
}
