using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Messages;

internal sealed class SendTests
{
    private static WeComMessage Hello => WeComMessage.Text("hello").ToUsers("a");

    // Traps 7 and 10: the token in the query of a POST, and texts that go out as they are.
    [TestCaseSource(typeof(Examples), nameof(Examples.Messages))]
    public async Task A_message_of_every_type_goes_out_as_documented(WeComMessage message, string body)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(Examples.Sent));
        ApiResult<WeComSentMessage> sent = await mock.RunAsync(client => client.Messages.SendAsync(message));
        Assert.That(sent.IsSuccess, Is.True, sent.Error?.ToString());
        Assert.Multiple(() =>
        {
            Assert.That(mock.Only.Method, Is.EqualTo(HttpMethod.Post));
            Assert.That(mock.Only.Address.AbsoluteUri, Is.EqualTo(WeComMock.Base + "message/send?access_token=token-1"));
            Assert.That(mock.Only.BodyText, Is.EqualTo(body));
        });
    }

    // Traps 3 and 4: lists as texts with "|", beside the code 0.
    [Test]
    public async Task Whom_a_message_could_not_reach_stands_beside_its_success()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(Examples.Sent));
        WeComSentMessage sent = (await mock.RunAsync(static client => client.Messages.SendAsync(Hello))).GetValueOrThrow();
        Assert.Multiple(() =>
        {
            Assert.That(sent.InvalidUsers, Is.EqualTo(new[] { "userid1", "userid2" }));
            Assert.That(sent.InvalidDepartments, Is.EqualTo(new[] { 1, 2 }));
            Assert.That(sent.InvalidTags, Is.EqualTo(new[] { 3, 4 }));
            Assert.That(sent.UnlicensedUsers, Is.EqualTo(new[] { "userid5" }));
            Assert.That(sent.MessageId, Is.EqualTo("xxxx"));
            Assert.That(sent.MessageIds, Is.EqualTo(new[] { "xxxx" }));
            Assert.That(sent.ResponseCode?.Reveal(), Is.EqualTo("xyzxyz"));
            Assert.That(sent.Parts, Is.Empty);
            Assert.That(sent.ExtraMembers!.Keys, Does.Contain("new_member"));
        });
    }

    // Trap 5, and trap 3 the other way round: what documentation and service write may be exchanged.
    [TestCase("""{"msgid":12345}""", "12345", 0)]
    [TestCase("""{"errcode":0,"invaliduser":null,"invalidparty":null,"invalidtag":null,"unlicenseduser":null,"msgid":null,"response_code":null}""", null, 0)]
    [TestCase("""{"errcode":0,"invaliduser":"","invalidparty":"","msgid":"1"}""", "1", 0)]
    [TestCase("""{"errcode":0,"invaliduser":["x"],"invalidparty":[1,"2"],"invalidtag":"a|5","msgid":"1"}""", "1", 4)]
    public async Task Absent_and_exchanged_members_can_be_read(string answer, string? messageId, int unreached)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));
        WeComSentMessage sent = (await mock.RunAsync(static client => client.Messages.SendAsync(Hello))).GetValueOrThrow();
        Assert.That(sent.MessageId, Is.EqualTo(messageId));
        Assert.That(
            sent.InvalidUsers.Count + sent.InvalidDepartments.Count + sent.InvalidTags.Count + sent.UnlicensedUsers.Count, Is.EqualTo(unreached));
    }

    [Test]
    public async Task Simple_texts_take_one_line()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok), ScriptedAnswer.Json(WeComMock.Ok));
        await mock.RunAsync(static client => client.Messages.SendTextAsync(["zhangsan", "lisi"], "下班了"));
        await mock.RunAsync(static client => client.Messages.SendMarkdownAsync(["zhangsan"], "**下班了**"));
        Assert.That(mock.Sent.Select(static request => request.BodyText), Is.EqualTo(new[]
        {
            """{"touser":"zhangsan|lisi","msgtype":"text","agentid":1000002,"text":{"content":"下班了"}}""",
            """{"touser":"zhangsan","msgtype":"markdown","agentid":1000002,"markdown":{"content":"**下班了**"}}""",
        }));
    }

    [Test]
    public async Task A_text_to_one_member_takes_no_list()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok), ScriptedAnswer.Json(WeComMock.Ok));
        await mock.RunAsync(static client => client.Messages.SendTextAsync("zhangsan", "下班了"));
        await mock.RunAsync(static client => client.Messages.SendMarkdownAsync("zhangsan", "**下班了**"));
        Assert.That(mock.Sent.Select(static request => request.BodyText), Is.EqualTo(new[]
        {
            """{"touser":"zhangsan","msgtype":"text","agentid":1000002,"text":{"content":"下班了"}}""",
            """{"touser":"zhangsan","msgtype":"markdown","agentid":1000002,"markdown":{"content":"**下班了**"}}""",
        }));
    }

    [TestCase("")]
    [TestCase("@all")]
    [TestCase("zhangsan|lisi")]
    public void One_member_is_one_id(string userId)
    {
        using var mock = new WeComMock();
        Assert.That(() => mock.Client.Messages.SendTextAsync(userId, "x"), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("userId"));
        Assert.That(() => mock.Client.Messages.SendMarkdownAsync(userId, "x"), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("userId"));
        Assert.That(mock.Handler.Count, Is.Zero);
    }

    [Test]
    public void A_message_never_changes()
    {
        WeComMessage message = WeComMessage.Text("a").ToUsers("a");
        WeComMessage[] others =
        [
            message.ToUsers("b"), message.ToDepartments(1), message.ToTags(1), message.ToEveryone(), message.FromAgent(1), message.Confidential(),
            message.WithIdTranslation(), message.WithDuplicateCheck(),
        ];
        Assert.Multiple(() =>
        {
            Assert.That(others, Has.None.SameAs(message));
            Assert.That(message.Users, Is.EqualTo(new[] { "a" }));
            Assert.That((object[])[message.Departments, message.Tags], Is.All.Empty);
            Assert.That((object?[])[message.AgentId, message.Confidentiality, message.DuplicateCheckInterval], Is.All.Null);
            Assert.That(message.IsToEveryone || message.TranslatesIds, Is.False);
        });
        Assert.That(message.ToUsers("b").ToTags(1).Users, Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void Without_an_application_nothing_is_sent()
    {
        using var mock = new WeComMock(static options => options.AgentId = null);
        ArgumentException exception = Assert.Throws<ArgumentException>(() => _ = mock.Client.Messages.SendAsync(Hello))!;
        Assert.That(exception.ParamName, Is.EqualTo("message.AgentId"));
        Assert.That(mock.Handler.Count, Is.Zero);
    }

    [Test]
    public async Task A_notice_of_a_mini_program_needs_no_application()
    {
        using var mock = new WeComMock(static options => options.AgentId = null, ScriptedAnswer.Json(WeComMock.Ok));
        ApiResult<WeComSentMessage> sent =
            await mock.RunAsync(static client => client.Messages.SendAsync(WeComMessage.MiniProgramNotice(Examples.Notice).ToUsers("a")));
        Assert.That(sent.IsSuccess, Is.True, sent.Error?.ToString());
        Assert.That(mock.Only.BodyText, Does.Not.Contain("agentid"));
    }

    // Trap 30.
    [Test]
    public async Task A_message_that_may_have_arrived_is_not_sent_again()
    {
        using var mock = new WeComMock(ScriptedAnswer.ConnectionLost(), ScriptedAnswer.Json(WeComMock.Ok));
        ApiResult<WeComSentMessage> sent = await mock.RunAsync(static client => client.Messages.SendAsync(Hello));
        Assert.That(sent.Error?.OutcomeUnknown, Is.True, sent.ToString());
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    // Trap 30: the service drops the second one within the interval, if it is the same byte for byte.
    [Test]
    public async Task With_a_duplicate_check_the_very_same_message_is_sent_again()
    {
        using var mock = new WeComMock(ScriptedAnswer.ConnectionLost(), ScriptedAnswer.Json(Examples.Sent));
        ApiResult<WeComSentMessage> sent = await mock.RunAsync(static client => client.Messages.SendAsync(Hello.WithDuplicateCheck()));
        Assert.That(sent.IsSuccess, Is.True, sent.Error?.ToString());
        Assert.That(mock.Sent, Has.Count.EqualTo(2));
        Assert.That(mock.Sent[1].Body, Is.EqualTo(mock.Sent[0].Body));
        Assert.That(mock.Sent[0].BodyText, Does.Contain("\"enable_duplicate_check\":1,\"duplicate_check_interval\":1800"));
    }

    [Test]
    public async Task A_repetition_that_could_come_after_the_interval_is_not_made()
    {
        using var mock = new WeComMock(ScriptedAnswer.ConnectionLost(), ScriptedAnswer.Json(WeComMock.Ok));
        ApiResult<WeComSentMessage> sent =
            await mock.RunAsync(static client => client.Messages.SendAsync(Hello.WithDuplicateCheck(TimeSpan.FromSeconds(99))));
        Assert.That(sent.Error?.OutcomeUnknown, Is.True, sent.ToString());
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    [TestCase(81013, ErrorCategory.InvalidRequest)]
    [TestCase(82001, ErrorCategory.InvalidRequest)]
    [TestCase(60020, ErrorCategory.PermissionDenied)]
    [TestCase(45009, ErrorCategory.RateLimited)]
    public async Task A_refusal_has_its_category(int code, ErrorCategory category)
    {
        using var mock = new WeComMock { Otherwise = WeComMock.Refusal(code) };
        ApiResult<WeComSentMessage> sent = await mock.RunAsync(static client => client.Messages.SendAsync(Hello));
        Assert.That(sent.Error?.Category, Is.EqualTo(category));
        Assert.That(sent.Error?.OutcomeUnknown, Is.False);
    }

    // Trap 8.
    [Test]
    public async Task An_expired_token_is_renewed_and_the_message_sent_once_more()
    {
        using var mock = new WeComMock(WeComMock.Refusal(42001), ScriptedAnswer.Json(WeComMock.Ok));
        ApiResult<WeComSentMessage> sent = await mock.RunAsync(static client => client.Messages.SendAsync(Hello));
        Assert.That(sent.IsSuccess, Is.True, sent.Error?.ToString());
        Assert.That(mock.Sent[1].Address.Query, Is.EqualTo("?access_token=token-2"));
    }
}
