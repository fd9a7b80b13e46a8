using Sdk.Core;
using Sdk.Sandbox;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.EndToEnd;

/// <summary>Robots: they are activated, work through commands, report, and keep their tokens fresh.</summary>
internal sealed class RobotLifeTests : WorkBotSandboxTest
{
    private const string Free = "ABCD1234";

    [Test]
    public async Task Robot_works_through_a_command()
    {
        await LoginAsync();
        RobotActivation robot = (await ActivateAsync(Free)).GetValueOrThrow();
        string id = robot.RobotId!;

        SentCommand sent = (await Client.Messages.SendTextAsync(new SendTextRequest { RobotId = id, TitleList = ["张三"], Content = "你好！", AtList = ["张三"] })).GetValueOrThrow();
        RobotCommand command = (await Client.Messages.GetPendingCommandsAsync(id)).GetValueOrThrow().Single();
        (await Client.Messages.ReportResultAsync(new ReportCommandResultRequest { RobotId = id, CommandId = command.CommandId!, ExecutionTimeMilliseconds = 2500, SuccessList = ["张三"] })).ThrowIfFailed();

        Assert.That(robot.IsNewActivation, Is.True);
        Assert.That(sent.Status, Is.EqualTo(CommandStatus.Pending));
        Assert.That((command.CommandId, command.CommandType, command.Parameters!.Type, command.Parameters.Content), Is.EqualTo(
            (sent.CommandId, (RobotCommandType?)RobotCommandType.SendMessage, (MessageType?)MessageType.Text, "你好！")));
        Assert.That(command.Parameters.TitleList.Concat(command.Parameters.AtList), Is.EqualTo(new[] { "张三", "张三" }));
        Assert.That((await Client.Messages.GetPendingCommandsAsync(id)).GetValueOrThrow(), Is.Empty);
        Assert.That(Bot.Commands.TryGet(sent.CommandId!, out WorkBotSandboxCommand? kept) ? kept.Status : null, Is.EqualTo("success"));
    }

    [TestCase(WorkBotAudience.User)]
    [TestCase(WorkBotAudience.Robot)]
    public async Task Files_are_sent_by_users_and_by_robots(WorkBotAudience audience)
    {
        await LoginAsync();
        string id = (await ActivateAsync(Free)).GetValueOrThrow().RobotId!;

        (await Client.Messages.SendImageAsync(
            new SendImageRequest { RobotId = id, TitleList = ["测试群1"], FileUrl = new Uri("https://cdn.example.com/a.jpg"), ObjectName = "a.jpg", ExtraText = "图" }, audience)).GetValueOrThrow();
        (await Client.Messages.SendFileAsync(
            new SendFileRequest { RobotId = id, TitleList = ["张三"], FileUrl = new Uri("https://cdn.example.com/a.pdf"), ObjectName = "a.pdf" }, audience)).GetValueOrThrow();
        IReadOnlyList<RobotCommand> commands = (await Client.Messages.GetPendingCommandsAsync(id)).GetValueOrThrow();

        Assert.That(commands.Select(static command => (command.Parameters!.Type, command.Parameters.FileType, command.Parameters.ObjectName)), Is.EqualTo(new[]
        {
            ((MessageType?)MessageType.Image, (MessageFileType?)MessageFileType.Image, "a.jpg"), (MessageType.File, MessageFileType.Other, "a.pdf"),
        }));
    }

    [Test]
    public async Task Message_is_reported()
    {
        string id = (await ActivateAsync(Free)).GetValueOrThrow().RobotId!;

        ReportedMessage reported = (await Client.Messages.ReportAsync(new ReportMessageRequest
        {
            RobotId = id, Spoken = "你好啊", RawSpoken = "@机器人 你好啊", ReceivedName = "张三", GroupName = "测试群1", RoomType = RoomType.ExternalGroup, AtMe = true,
            TextType = TextType.Text, Timestamp = Now.ToOffset(TimeSpan.FromHours(8)),
        })).GetValueOrThrow();

        Assert.That(Bot.Messages.TryGet(reported.MessageId!, out WorkBotSandboxMessage? kept), Is.True);
        Assert.That((kept!.Spoken, kept.ReceivedName, kept.RoomType, kept.AtMe, kept.Timestamp), Is.EqualTo(("你好啊", "张三", (int?)1, (bool?)true, (DateTimeOffset?)Now)));
    }

    [Test]
    public async Task Image_without_words_is_reported()
    {
        string id = (await ActivateAsync(Free)).GetValueOrThrow().RobotId!;

        ApiResult<ReportedMessage> reported = await Client.Messages.ReportAsync(new ReportMessageRequest
        {
            RobotId = id, ReceivedName = "张三", TextType = TextType.Image, FileBase64 = "iVBORw0KGgo=", Timestamp = Now,
        });

        Assert.That(reported.IsSuccess, Is.True, reported.ToString());
    }

    [Test]
    public async Task Same_device_activates_again_and_another_one_does_not()
    {
        RobotActivation first = (await ActivateAsync(Free)).GetValueOrThrow();
        RobotActivation again = (await ActivateAsync("abcd1234")).GetValueOrThrow();
        using WorkBotClient other = CreateClient();
        ApiResult<RobotActivation> refused = await ActivateAsync(Free, "device-2", other);

        Assert.That((again.IsNewActivation, again.RobotId), Is.EqualTo(((bool?)false, first.RobotId)));
        Assert.That(refused.Error!.Category, Is.EqualTo(ErrorCategory.Conflict));
        var conflict = (ActivationConflict)refused.Error.Details!;
        Assert.That((conflict.ExistingDeviceId, conflict.ExistingRobotId), Is.EqualTo(("device-1", first.RobotId)));
        Assert.That(conflict.ActivatedAt, Is.EqualTo(Now));
        Assert.That(other.Tokens.Find(WorkBotAudience.Robot, first.RobotId), Is.Null);
    }

    [Test]
    public async Task Unbound_code_is_activated_on_another_device()
    {
        string id = (await ActivateAsync(Free)).GetValueOrThrow().RobotId!;
        WorkBotLogin admin = await LoginAsync(AdminPhone);

        UnboundDevice unbound = (await Client.Administration.UnbindDeviceAsync(new UnbindDeviceRequest { Code = Free, Reason = "用户更换设备", AdminId = admin.UserId!.Value })).GetValueOrThrow();
        using WorkBotClient other = CreateClient();
        RobotActivation moved = (await ActivateAsync(Free, "device-2", other)).GetValueOrThrow();

        Assert.That((unbound.DeviceId, unbound.RobotId, unbound.UnboundAt), Is.EqualTo(("device-1", id, (DateTimeOffset?)Now)));
        Assert.That((await other.Messages.GetPendingCommandsAsync(moved.RobotId!)).IsSuccess, Is.True);
    }

    [TestCase("ABCD1239", ErrorCategory.PermissionDenied, Description = "expired")]
    [TestCase("ABCD1240", ErrorCategory.PermissionDenied, Description = "disabled")]
    [TestCase("ZZZZ9999", ErrorCategory.NotFound, Description = "unknown")]
    public async Task Codes_that_are_not_good_are_refused(string code, ErrorCategory category)
    {
        ApiResult<RobotActivation> result = await ActivateAsync(code);

        Assert.That(result.Error!.Category, Is.EqualTo(category));
        Assert.That(result.Error.Details, Is.Null);
    }

    [TestCase(true, true)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(false, false)]
    public async Task Lost_token_is_renewed_with_and_without_rotation_and_end(bool rotates, bool omitsEnd)
    {
        Bot.RotatesRefreshTokens = rotates;
        Bot.OmitsExpiresAt = omitsEnd;
        string id = (await ActivateAsync(Free)).GetValueOrThrow().RobotId!;
        string refresh = Client.Tokens.Find(WorkBotAudience.Robot, id)!.RefreshToken!.Reveal();
        var told = new List<WorkBotToken>();
        Client.Tokens.Changed += (_, change) => told.Add(change.Token);

        Bot.RevokeTokens(WorkBotSandboxAudience.Robot);
        ApiResult<IReadOnlyList<RobotCommand>> result = await Client.Messages.GetPendingCommandsAsync(id);

        Assert.That(result.IsSuccess, Is.True, result.ToString());
        Assert.That(told, Has.Count.EqualTo(1));
        Assert.That(Client.Tokens.Find(WorkBotAudience.Robot, id)!.RefreshToken!.Reveal() == refresh, Is.EqualTo(!rotates));
    }

    [Test]
    public async Task Lost_refresh_token_needs_an_activation_and_then_all_is_well()
    {
        string id = (await ActivateAsync(Free)).GetValueOrThrow().RobotId!;
        Bot.RevokeTokens(WorkBotSandboxAudience.Robot);
        Bot.RevokeRefreshTokens();

        ApiResult<IReadOnlyList<RobotCommand>> refused = await Client.Messages.GetPendingCommandsAsync(id);
        await ActivateAsync(Free);
        ApiResult<IReadOnlyList<RobotCommand>> after = await Client.Messages.GetPendingCommandsAsync(id);

        Assert.That(refused.Error!.Code, Is.EqualTo(WorkBotErrors.LoginRequired));
        Assert.That(after.IsSuccess, Is.True);
    }

    [Test]
    public async Task Errors_in_the_body_of_a_200_mean_the_same()
    {
        Bot.ErrorsInBody = true;
        string id = (await ActivateAsync(Free)).GetValueOrThrow().RobotId!;
        Bot.RevokeTokens(WorkBotSandboxAudience.Robot);
        using WorkBotClient other = CreateClient();

        Assert.That((await Client.Messages.GetPendingCommandsAsync(id)).IsSuccess, Is.True);
        ApiResult<RobotActivation> refused = await ActivateAsync(Free, "device-2", other);
        Assert.That(refused.Error!.Details, Is.InstanceOf<ActivationConflict>());
        Assert.That(refused.Error.HttpStatus, Is.EqualTo(200));
    }
}
