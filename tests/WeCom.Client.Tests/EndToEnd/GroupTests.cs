using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>Group chats of the application, and robots of groups.</summary>
internal sealed class GroupTests : SandboxTest
{
    private const string Boss = WeComSandbox.DemoUserId;

    private WeComRobotClient Robot => Client.Robot(WeComSandbox.DemoRobotKey!);

    [Test]
    public async Task A_chat_is_made_changed_and_written_to()
    {
        WeComCreatedGroupChat created = await Must(Client.GroupChats.CreateAsync(new WeComNewGroupChat
        {
            Name = "值班群😀", Owner = Boss, Members = [Boss, "user0003", "user0004"], ChatId = "duty2026",
        }));
        ApiError taken = await MustFail(Client.GroupChats.CreateAsync(new WeComNewGroupChat { Members = [Boss, "user0003"], ChatId = "duty2026" }));
        await Must(Client.GroupChats.UpdateAsync(new WeComGroupChatChange
        {
            ChatId = "duty2026", Name = "夜班群", Owner = "user0003", AddedMembers = ["user0005"], RemovedMembers = ["user0004"],
        }));
        WeComGroupChat chat = await Must(Client.GroupChats.GetAsync("duty2026"));
        await Must(Client.GroupChats.SendTextAsync("duty2026", "今晚 <@user0003> & 您", [Boss]));
        await Must(Client.GroupChats.SendAsync("duty2026", new WeComMarkdownContent { Content = "**好**" }));
        ApiError unknown = await MustFail(Client.GroupChats.GetAsync("nochat"));

        Assert.Multiple(() =>
        {
            Assert.That(created.ChatId, Is.EqualTo("duty2026"));
            Assert.That(taken.Code, Is.EqualTo("86215"));
            Assert.That(chat, Has.Property("Name").EqualTo("夜班群").And.Property("Owner").EqualTo("user0003").And.Property("Kind").EqualTo(WeComGroupChatKind.Ordinary));
            Assert.That(chat.Members, Is.EqualTo(new[] { Boss, "user0003", "user0005" }));
            Assert.That(Service.ReceivedBy("user0005").Select(static message => message.MessageType), Is.EquivalentTo(new[] { "text", "markdown" }));
            Assert.That(unknown.Category, Is.EqualTo(ErrorCategory.NotFound));
        });
    }

    [Test]
    public async Task A_chat_belongs_to_the_application_that_made_it()
    {
        Service.AddApplication(1000009, "third", "第三");
        using WeComClient third = CreateClient(static options => (options.CorpSecret, options.AgentId, options.ContactsSecret) = ("third", 1000009, null));
        using WeComClient second = CreateClient(static options =>
            (options.CorpSecret, options.AgentId, options.ContactsSecret) = (WeComSandbox.DemoSecondSecret, WeComSandbox.DemoSecondAgentId, null));
        string chatId = (await Must(Client.GroupChats.CreateAsync(new WeComNewGroupChat { Members = [Boss, "user0003"] }))).ChatId!;
        ApiError foreign = await MustFail(third.GroupChats.SendTextAsync(chatId, "喂"));
        ApiError narrow = await MustFail(second.GroupChats.GetAsync(chatId));

        Assert.Multiple(() =>
        {
            Assert.That(foreign.Code, Is.EqualTo("86008"));
            Assert.That(narrow.Category, Is.EqualTo(ErrorCategory.PermissionDenied), "an application that does not see the whole company");
        });
    }

    [Test]
    public async Task A_robot_sends_everything_that_robots_may()
    {
        WeComRobotMedia file = await Must(Robot.UploadFileAsync(WeComFile.FromBytes("名单😀.txt", "12345678"u8.ToArray())));
        WeComRobotMedia voice = await Must(Robot.UploadVoiceAsync(WeComFile.FromBytes("a.amr", "#!AMR\n1234"u8.ToArray())));
        await Must(Robot.SendTextAsync("值班 <@ZhangSan> & 其他😀", [Boss], ["@all"]));
        await Must(Robot.SendMarkdownAsync("**好**"));
        await Must(Robot.SendMarkdownV2Async("| a | b |"));
        await Must(Robot.SendImageAsync([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2]));
        await Must(Robot.SendNewsAsync([new WeComNewsArticle { Title = "新闻", Url = "https://example.com/?a=1&b=2" }]));
        await Must(Robot.SendFileAsync(file.MediaId!));
        await Must(Robot.SendVoiceAsync(voice.MediaId!));
        await Must(Robot.SendCardAsync(DemoCards.TextNotice()));
        await Must(Robot.SendCardAsync(DemoCards.NewsNotice()));
        ApiError foreign = await MustFail(Robot.SendFileAsync(Service.Media.First(static media => media.RobotKey is null).MediaId));

        Assert.Multiple(() =>
        {
            Assert.That(
                Service.Messages.Select(static message => message.MessageType),
                Is.EquivalentTo(new[] { "text", "markdown", "markdown_v2", "image", "news", "file", "voice", "template_card", "template_card" }));
            Assert.That(Service.Media[file.MediaId!].FileName, Is.EqualTo("名单😀.txt"));
            Assert.That(foreign.Code, Is.EqualTo(WeComErrors.InvalidMedia));
            Assert.That(Service.TokenRequests, Is.Zero);
        });
    }

    [Test]
    public async Task A_robot_keeps_to_its_limit_and_the_service_would_refuse_more()
    {
        WeComRobotClient hurried = Robot.With(new CallOptions { Timeout = TimeSpan.FromSeconds(10) });
        for (int index = 0; index < 20; index++)
        {
            await Must(hurried.SendTextAsync("第几条"));
        }

        ApiError own = await MustFail(hurried.SendTextAsync("太多"));
        int sent = CountOf("webhook/send");
        using WeComClient careless = CreateClient(static options => options.Limits["webhook/send"] = RateLimit.PerMinute(1_000));
        ApiError service = await MustFail(careless.Robot(WeComSandbox.DemoRobotKey!).SendTextAsync("太多"));
        Clock.Advance(TimeSpan.FromSeconds(61));
        await Must(hurried.SendTextAsync("下一分钟"));

        Assert.Multiple(() =>
        {
            Assert.That(own.Category, Is.EqualTo(ErrorCategory.LocalLimit));
            Assert.That(own.OutcomeUnknown, Is.False);
            Assert.That(own.RetryAfter, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(TimeSpan.FromMinutes(1)));
            Assert.That(sent, Is.EqualTo(20));
            Assert.That(service, Has.Property("Code").EqualTo(WeComErrors.TooManyCalls).And.Property("Category").EqualTo(ErrorCategory.RateLimited));
            Assert.That(service.RetryAfter, Is.EqualTo(TimeSpan.FromMinutes(1)));
            Assert.That(Service.Messages, Has.Count.EqualTo(21));
        });
    }

    [TestCase(93001, ErrorCategory.PermissionDenied)]
    [TestCase(93004, ErrorCategory.PermissionDenied)]
    [TestCase(93000, ErrorCategory.CredentialsRejected)]
    public async Task A_robot_that_may_not_says_why(int code, ErrorCategory category)
    {
        Service.Robots.Update(WeComSandbox.DemoRobotKey, robot => robot with { RefusalCode = code });
        ApiError error = await MustFail(Robot.SendTextAsync("喂"));

        Assert.That(error, Has.Property("Category").EqualTo(category).And.Property("Code").EqualTo($"{code}"));
    }

    [Test]
    public async Task A_robot_needs_no_application()
    {
        using WeComRobotClient robot = WeComRobotClient.Create(
            new WeComRobotOptions { BaseAddress = Service.BaseAddress, Key = WeComSandbox.DemoRobotKey }, new ApiClientServices { TimeProvider = Clock, LoggerFactory = Logs });
        await Must(robot.SendTextAsync("值班"));

        Assert.Multiple(() =>
        {
            Assert.That(Service.Messages.Single().RobotKey, Is.EqualTo(WeComSandbox.DemoRobotKey));
            Assert.That(Logs.AllText(), Does.Not.Contain(WeComSandbox.DemoRobotKey));
        });
    }

    [Test]
    public async Task Every_robot_has_a_limit_of_its_own_however_often_it_is_named()
    {
        const string other = "11111111-2222-3333-4444-555555555555";
        Service.Robots.Set(new WeComSandboxRobot { Key = other, Name = "另一个" });
        var hurried = new CallOptions { Timeout = TimeSpan.FromSeconds(5) };
        ApiResult[] first = await Task.WhenAll(Enumerable.Range(0, 22).Select(_ => Client.Robot(WeComSandbox.DemoRobotKey!).With(hurried).SendTextAsync("一")));
        ApiResult[] second = await Task.WhenAll(Enumerable.Range(0, 22).Select(_ => Client.Robot(other!).With(hurried).SendTextAsync("二")));

        Assert.Multiple(() =>
        {
            Assert.That(first.Count(static result => result.IsSuccess), Is.EqualTo(20));
            Assert.That(second.Count(static result => result.IsSuccess), Is.EqualTo(20));
            Assert.That(CountOf("webhook/send"), Is.EqualTo(40), "the service refused none");
        });
    }
}
