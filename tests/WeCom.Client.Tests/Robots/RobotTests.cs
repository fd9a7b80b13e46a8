using System.Security.Cryptography;
using System.Text;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Cards;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Robots;

internal sealed class RobotTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFB, 0xEF, 0xBE];
    private static readonly byte[] Jpg = [0xFF, 0xD8, 0xFF, 0xE0, 0x01];

    private static readonly WeComTextNoticeCard Text = new() { MainTitle = "标题", CardAction = WeComCardLink.ToUrl("https://a/") };

    public static IEnumerable<TestCaseData> Messages()
    {
        yield return Example(
            "text", static robot => robot.SendTextAsync("广州今日天气 😀 <@lisi> a&b", ["wangqing", "@all"], ["13800001111", "@all"]),
            """
            {"msgtype":"text","text":{"content":"广州今日天气 😀 <@lisi> a&b","mentioned_list":["wangqing","@all"],"mentioned_mobile_list":["13800001111","@all"]}}
            """);
        yield return Example("text alone", static robot => robot.SendTextAsync("hello"), """{"msgtype":"text","text":{"content":"hello"}}""");
        yield return Example(
            "markdown", static robot => robot.SendMarkdownAsync("<font color=\"warning\">132例</font>\n> <@lisi>"),
            """{"msgtype":"markdown","markdown":{"content":"<font color=\"warning\">132例</font>\n> <@lisi>"}}""");
        yield return Example(
            "markdown_v2", static robot => robot.SendMarkdownV2Async("| 姓名 |\n| :-- |"),
            """{"msgtype":"markdown_v2","markdown_v2":{"content":"| 姓名 |\n| :-- |"}}""");
        yield return Example("image", static robot => robot.SendImageAsync(Png), ImageBody(Png));
        yield return Example("image from a stream", static robot => robot.SendImageAsync(new MemoryStream(Jpg)), ImageBody(Jpg));
        yield return Example(
            "news", static robot => robot.SendNewsAsync([new() { Title = "t", Description = "d", Url = "https://a/?a=1&b=2", PictureUrl = "https://b/" }]),
            """{"msgtype":"news","news":{"articles":[{"title":"t","description":"d","url":"https://a/?a=1&b=2","picurl":"https://b/"}]}}""");
        yield return Example("file", static robot => robot.SendFileAsync("3a8a"), """{"msgtype":"file","file":{"media_id":"3a8a"}}""");
        yield return Example("voice", static robot => robot.SendVoiceAsync("3a8a"), """{"msgtype":"voice","voice":{"media_id":"3a8a"}}""");
        yield return Example(
            "text_notice", static robot => robot.SendCardAsync(Text),
            """{"msgtype":"template_card","template_card":{"card_type":"text_notice","main_title":{"title":"标题"},"card_action":{"url":"https://a/","type":1}}}""");
        yield return Example(
            "news_notice", static robot => robot.SendCardAsync(new WeComNewsNoticeCard
            {
                MainTitle = "标题",
                CardImage = new WeComCardImage { Url = "https://b/" },
                CardAction = WeComCardLink.ToUrl("https://a/"),
            }),
            """{"msgtype":"template_card","template_card":{"card_type":"news_notice","main_title":{"title":"标题"},"card_image":{"url":"https://b/"},"card_action":{"url":"https://a/","type":1}}}""");
    }

    [TestCaseSource(nameof(Messages))]
    public async Task A_message_of_every_type_goes_out_as_documented(Func<WeComRobotClient, Task<ApiResult>> call, string body)
    {
        using var mock = new RobotMock(ScriptedAnswer.Json(RobotMock.Ok));
        ApiResult sent = await mock.RunAsync(call);
        Assert.Multiple(() =>
        {
            Assert.That(sent.IsSuccess, Is.True, sent.Error?.ToString());
            Assert.That(mock.Only.Method, Is.EqualTo(HttpMethod.Post));
            Assert.That(mock.Only.Address.AbsoluteUri, Is.EqualTo(RobotMock.SendAddress));
            Assert.That(mock.Only.BodyText, Is.EqualTo(body));
        });
    }

    // Trap 11: names of files as they are. Trap 12: the time as a text.
    [TestCase("file")]
    [TestCase("voice")]
    public async Task A_file_is_uploaded(string type)
    {
        using var mock = new RobotMock(ScriptedAnswer.Json(
            $$"""{"errcode":0,"errmsg":"ok","type":"{{type}}","media_id":"1G6nrLmr5EC3MMb","created_at":"1380000000","more":1}"""));
        WeComFile file = WeComFile.FromBytes("报表.txt", Encoding.UTF8.GetBytes("content"));
        WeComRobotMedia media = (await mock.RunAsync(robot => type == "file" ? robot.UploadFileAsync(file) : robot.UploadVoiceAsync(file))).GetValueOrThrow();
        Assert.Multiple(() =>
        {
            Assert.That(mock.Only.Method, Is.EqualTo(HttpMethod.Post));
            Assert.That(
                mock.Only.Address.AbsoluteUri,
                Is.EqualTo($"https://qyapi.weixin.qq.com/cgi-bin/webhook/upload_media?key={RobotMock.Key}&type={type}"));
            Assert.That(mock.Only.BodyText, Does.Contain("name=\"media\"").And.Contain("filename=\"报表.txt\"").And.Contain("\r\ncontent\r\n"));
            Assert.That(media.Type, Is.EqualTo(new WeComMediaKind(type)));
            Assert.That(media.MediaId, Is.EqualTo("1G6nrLmr5EC3MMb"));
            Assert.That(media.CreatedAt, Is.EqualTo(DateTimeOffset.FromUnixTimeSeconds(1380000000)));
            Assert.That(media.ExtraMembers!.Keys, Does.Contain("more"));
        });
    }

    [TestCase("{}")]
    [TestCase("""{"errcode":0,"type":null,"media_id":null,"created_at":null}""")]
    public async Task An_upload_without_members_can_be_read(string answer)
    {
        using var mock = new RobotMock(ScriptedAnswer.Json(answer));
        WeComRobotMedia media =
            (await mock.RunAsync(static robot => robot.UploadFileAsync(WeComFile.FromBytes("a.txt", new byte[5])))).GetValueOrThrow();
        Assert.That((object?[])[media.Type, media.MediaId, media.CreatedAt], Is.All.Null);
    }

    // Trap 23.
    [Test]
    public async Task A_robot_posts_twenty_messages_in_a_minute()
    {
        using var mock = new RobotMock { Handler = { Otherwise = ScriptedAnswer.Json(RobotMock.Ok) } };
        for (int number = 1; number <= 21; number++)
        {
            Assert.That((await mock.RunAsync(static robot => robot.SendTextAsync("x"))).IsSuccess, Is.True);
        }

        Assert.That(mock.Handler.Requests.Count(static request => request.At < TimeSpan.FromMinutes(1)), Is.EqualTo(20));
        Assert.That(mock.Handler.Requests[20].At, Is.GreaterThanOrEqualTo(TimeSpan.FromMinutes(1)));
    }

    [TestCase(3, 3)]
    [TestCase(0, 21)]
    public async Task The_limit_can_be_changed(int callsPerMinute, int sent)
    {
        using var mock = new RobotMock(options => options.CallsPerMinute = callsPerMinute) { Handler = { Otherwise = ScriptedAnswer.Json(RobotMock.Ok) } };
        for (int number = 1; number <= 21; number++)
        {
            await mock.RunAsync(static robot => robot.SendTextAsync("x"));
        }

        Assert.That(mock.Handler.Requests.Count(static request => request.At < TimeSpan.FromMinutes(1)), Is.EqualTo(sent));
    }

    // Trap 23: the limit is of each robot, also where several of them share a client.
    [Test]
    public async Task Robots_of_one_client_do_not_wait_for_each_other()
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };
        for (int number = 1; number <= 20; number++)
        {
            await mock.RunAsync(static client => client.Robot("key-1").SendTextAsync("x"));
            await mock.RunAsync(static client => client.Robot("key-2").SendTextAsync("x"));
        }

        Assert.That(mock.Sent.All(static request => request.At == TimeSpan.Zero), Is.True);
        await mock.RunAsync(static client => client.Robot("key-1").SendTextAsync("x"));
        Assert.That(mock.Sent[^1].At, Is.GreaterThanOrEqualTo(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task A_robot_of_a_client_needs_no_token()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok), ScriptedAnswer.Json(WeComMock.Ok));
        WeComRobotClient robot = mock.Client.Robot("key 1");
        Assert.That((await mock.Clock.RunAsync(robot.SendTextAsync("x"))).IsSuccess, Is.True);
        Assert.That(mock.Only.Address.AbsoluteUri, Is.EqualTo(WeComMock.Base + "webhook/send?key=key%201"));
        Assert.That(mock.Fetches, Is.Empty);
        robot.Dispose();
        Assert.That((await mock.RunAsync(static client => client.Messages.SendTextAsync(["a"], "x"))).IsSuccess, Is.True, "The client goes on.");
    }

    [Test]
    public async Task A_view_is_the_same_robot()
    {
        using var mock = new RobotMock(ScriptedAnswer.Json(RobotMock.Ok), ScriptedAnswer.Json(RobotMock.Ok));
        WeComRobotClient view = mock.Robot.With(new CallOptions { Timeout = TimeSpan.FromSeconds(5) });
        await mock.Clock.RunAsync(view.SendTextAsync("x"));
        view.Dispose();
        await mock.RunAsync(static robot => robot.SendTextAsync("x"));
        Assert.That(mock.Handler.Requests.Select(static request => request.Address.AbsoluteUri), Is.All.EqualTo(RobotMock.SendAddress));
    }

    [TestCase(93000, ErrorCategory.CredentialsRejected)]
    [TestCase(93001, ErrorCategory.PermissionDenied)]
    [TestCase(93008, ErrorCategory.PermissionDenied)]
    [TestCase(93017, ErrorCategory.InvalidRequest)]
    public async Task A_refusal_has_its_category_and_shows_no_key(int code, ErrorCategory category)
    {
        using var mock = new RobotMock(WeComMock.Refusal(code, $"invalid webhook url, key={RobotMock.Key}"));
        ApiResult sent = await mock.RunAsync(static robot => robot.SendTextAsync("x"));
        Assert.That(sent.Error?.Category, Is.EqualTo(category));
        Assert.That($"{sent.Error} {sent.Error?.ToException()} {mock.Logs.AllText()}", Does.Not.Contain("canary"));
    }

    [Test]
    public async Task A_refusal_for_coming_too_often_is_not_waited_out_within_the_call()
    {
        using var mock = new RobotMock(WeComMock.Refusal(45009));
        ApiResult sent = await mock.RunAsync(static robot => robot.SendTextAsync("x"));
        Assert.That(sent.Error?.Category, Is.EqualTo(ErrorCategory.RateLimited));
        Assert.That(sent.Error?.RetryAfter, Is.EqualTo(TimeSpan.FromMinutes(1)));
    }

    // Trap 30.
    [Test]
    public async Task A_message_that_may_have_arrived_is_not_posted_again()
    {
        using var mock = new RobotMock(ScriptedAnswer.ConnectionLost());
        ApiResult sent = await mock.RunAsync(static robot => robot.SendTextAsync("x"));
        Assert.That(sent.Error?.OutcomeUnknown, Is.True);
        Assert.That($"{sent.Error} {sent.Error?.Exception} {mock.Logs.AllText()}", Does.Not.Contain("canary"));
    }

    [Test]
    public void What_is_malformed_is_named_and_never_sent()
    {
        using var mock = new RobotMock(static options => options.ChecksLimits = false);
        WeComRobotClient robot = mock.Robot;
        Assert.Multiple(() =>
        {
            Refused("text", () => robot.SendTextAsync(" "));
            Refused("mentions", () => robot.SendTextAsync("x", ["@"]));
            Refused("mentionedMobiles", () => robot.SendTextAsync("x", null, [""]));
            Refused("text", () => robot.SendMarkdownAsync(""));
            Refused("text", () => robot.SendMarkdownV2Async(null!));
            Refused("image", () => robot.SendImageAsync(Array.Empty<byte>()));
            Refused("image", () => robot.SendImageAsync((byte[])null!));
            Refused("image", () => robot.SendImageAsync((Stream)null!));
            Refused("image", () => robot.SendImageAsync(new MemoryStream()));
            Refused("articles", () => robot.SendNewsAsync([]));
            Refused("articles[0].Title", () => robot.SendNewsAsync([new() { Title = "", Url = "https://a/" }]));
            Refused("mediaId", () => robot.SendFileAsync(""));
            Refused("mediaId", () => robot.SendVoiceAsync(" "));
            Refused("card", () => robot.SendCardAsync(null!));
            Refused("card.CardAction", () => robot.SendCardAsync(new WeComTextNoticeCard { MainTitle = "t", CardAction = null! }));
            Refused("file", () => robot.UploadFileAsync(null!));
            Refused("file", () => robot.UploadVoiceAsync(null!));
        });
        Assert.That(mock.Handler.Count, Is.Zero);
    }

    [Test]
    public async Task Limits_are_checked_unless_they_are_left_to_the_service()
    {
        IReadOnlyList<(string Member, Func<WeComRobotClient, Task<ApiResult>> Call)> beyond =
        [
            ("text", static robot => robot.SendTextAsync(new string('汉', 683))),
            ("text", static robot => robot.SendMarkdownAsync(new string('汉', 1_366))),
            ("text", static robot => robot.SendMarkdownV2Async(new string('x', 4_097))),
            ("image", static robot => robot.SendImageAsync("GIF89a"u8.ToArray())),
            ("image", static robot => robot.SendImageAsync([.. Png, .. new byte[2 * 1_024 * 1_024]])),
            ("image", static robot => robot.SendImageAsync(new MemoryStream([.. Jpg, .. new byte[3 * 1_024 * 1_024]]))),
            ("articles", static robot => robot.SendNewsAsync([.. Enumerable.Repeat(new WeComNewsArticle { Title = "t", Url = "https://a/" }, 9)])),
            ("articles[0].Url", static robot => robot.SendNewsAsync([new() { Title = "t" }])),
            ("articles[0].AppId", static robot => robot.SendNewsAsync([new() { Title = "t", Url = "https://a/", AppId = "a", PagePath = "p" }])),
            ("card.ActionMenu", static robot => robot.SendCardAsync(CardExamples.TextNotice)),
            ("card.TaskId", static robot => robot.SendCardAsync(new WeComTextNoticeCard { MainTitle = "t", TaskId = "a", CardAction = Text.CardAction })),
            ("card.CardImage", static robot => robot.SendCardAsync(new WeComNewsNoticeCard
            {
                MainTitle = "t",
                ImageTextArea = new WeComCardImageText { ImageUrl = "https://b/" },
                CardAction = Text.CardAction,
            })),
            ("file.Length", static async robot => (await robot.UploadFileAsync(WeComFile.FromBytes("a.txt", new byte[4]))).WithoutValue()),
            ("file.Length", static async robot => (await robot.UploadVoiceAsync(WeComFile.FromBytes("a.amr", new byte[(2 * 1_024 * 1_024) + 1]))).WithoutValue()),
        ];
        using var strict = new RobotMock();
        using var lenient = new RobotMock(static options => options.ChecksLimits = false) { Handler = { Otherwise = ScriptedAnswer.Json(RobotMock.Ok) } };
        foreach ((string member, Func<WeComRobotClient, Task<ApiResult>> call) in beyond)
        {
            Refused(member, () => call(strict.Robot));
            ApiResult sent = await lenient.RunAsync(call);
            Assert.That(sent.IsSuccess, Is.True, $"{member}: {sent.Error}");
        }

        Assert.That(strict.Handler.Count, Is.Zero);
        Assert.That(
            Convert.ToBase64String([.. Jpg, .. new byte[3 * 1_024 * 1_024]]).Length,
            Is.LessThan(lenient.Handler.Requests.Max(static request => request.Body.Length)), "Without limits the whole stream goes out.");
    }

    private static string ImageBody(byte[] image) =>
        $$$"""{"msgtype":"image","image":{"base64":"{{{Convert.ToBase64String(image)}}}","md5":"{{{Md5Of(image)}}}"}}""";

#pragma warning disable CA5351 // The service asks for it.
    private static string Md5Of(byte[] image) => Convert.ToHexString(MD5.HashData(image)).ToLowerInvariant();
#pragma warning restore CA5351

    private static TestCaseData Example(string type, Func<WeComRobotClient, Task<ApiResult>> call, string body) =>
        new TestCaseData(call, body.Trim()).SetArgDisplayNames(type);

    private static void Refused(string member, Func<Task> call) =>
        Assert.That(call, Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(member));
}
