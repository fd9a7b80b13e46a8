using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Messages;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.GroupChats;

internal sealed class GroupChatTests
{
    private static readonly WeComTextContent Hello = new() { Content = "hello" };

    public static IEnumerable<TestCaseData> Contents()
    {
        yield return Example(
            new WeComTextContent { Content = "快递到了 😀 <@lisi> a&b", Mentions = ["zhangsan", "@all"] }, WeComConfidentiality.Confidential,
            """{"chatid":"CHATID","msgtype":"text","safe":1,"text":{"content":"快递到了 😀 <@lisi> a&b","mentioned_list":["zhangsan","@all"]}}""");
        yield return Example(new WeComMarkdownContent { Content = "**a**" }, null, """{"chatid":"CHATID","msgtype":"markdown","markdown":{"content":"**a**"}}""");
        yield return Example(new WeComImageContent { MediaId = "M" }, null, """{"chatid":"CHATID","msgtype":"image","image":{"media_id":"M"}}""");
        yield return Example(new WeComVoiceContent { MediaId = "M" }, null, """{"chatid":"CHATID","msgtype":"voice","voice":{"media_id":"M"}}""");
        yield return Example(
            new WeComVideoContent { MediaId = "M", Title = "t", Description = "d" }, WeComConfidentiality.None,
            """{"chatid":"CHATID","msgtype":"video","safe":0,"video":{"media_id":"M","title":"t","description":"d"}}""");
        yield return Example(new WeComFileContent { MediaId = "M" }, null, """{"chatid":"CHATID","msgtype":"file","file":{"media_id":"M"}}""");
        yield return Example(
            new WeComTextCardContent { Title = "t", Description = "d", Url = "https://a/", ButtonText = "更多" }, null,
            """{"chatid":"CHATID","msgtype":"textcard","textcard":{"title":"t","description":"d","url":"https://a/","btntxt":"更多"}}""");
        yield return Example(
            new WeComNewsContent { Articles = [new() { Title = "t", Description = "d", Url = "https://a/", PictureUrl = "https://b/" }] }, null,
            """{"chatid":"CHATID","msgtype":"news","news":{"articles":[{"title":"t","description":"d","url":"https://a/","picurl":"https://b/"}]}}""");
        yield return Example(
            new WeComMpNewsContent { Articles = [Examples.MpArticle] }, WeComConfidentiality.WithinCompany,
            """
            {"chatid":"CHATID","msgtype":"mpnews","safe":2,"mpnews":{"articles":[{"title":"标题","thumb_media_id":"MEDIA","author":"作者","content_source_url":"https://example.com/","content":"<p>正文</p>","digest":"摘要"}]}}
            """);
    }

    [Test]
    public async Task A_chat_is_made()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json("""{"errcode":0,"errmsg":"ok","chatid":"CHATID","more":1}"""));
        WeComCreatedGroupChat chat = (await mock.RunAsync(static client => client.GroupChats.CreateAsync(new WeComNewGroupChat
        {
            Name = "名称",
            Owner = "userid1",
            Members = ["userid1", "userid2"],
            ChatId = "CHATID",
        }))).GetValueOrThrow();
        Assert.Multiple(() =>
        {
            Assert.That(mock.Only.Method, Is.EqualTo(HttpMethod.Post));
            Assert.That(mock.Only.Address.AbsoluteUri, Is.EqualTo(WeComMock.Base + "appchat/create?access_token=token-1"));
            Assert.That(mock.Only.BodyText, Is.EqualTo("""{"name":"名称","owner":"userid1","userlist":["userid1","userid2"],"chatid":"CHATID"}"""));
            Assert.That(chat.ChatId, Is.EqualTo("CHATID"));
            Assert.That(chat.ExtraMembers!.Keys, Does.Contain("more"));
        });
    }

    [Test]
    public async Task A_chat_is_changed()
    {
        using var mock = new WeComMock(ScriptedAnswer.ConnectionLost(), ScriptedAnswer.Json(WeComMock.Ok));
        ApiResult changed = await mock.RunAsync(static client => client.GroupChats.UpdateAsync(new WeComGroupChatChange
        {
            ChatId = "CHATID",
            Name = "新名称",
            Owner = "userid2",
            AddedMembers = ["userid3"],
            RemovedMembers = ["userid1"],
        }));
        Assert.Multiple(() =>
        {
            Assert.That(changed.IsSuccess, Is.True, changed.Error?.ToString());
            Assert.That(mock.Sent[1].Method, Is.EqualTo(HttpMethod.Post));
            Assert.That(mock.Sent[1].Address.AbsoluteUri, Is.EqualTo(WeComMock.Base + "appchat/update?access_token=token-1"));
            Assert.That(mock.Sent[1].BodyText, Is.EqualTo(
                """{"chatid":"CHATID","name":"新名称","owner":"userid2","add_user_list":["userid3"],"del_user_list":["userid1"]}"""));
        });
    }

    [Test]
    public async Task A_chat_is_read()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(
            """
            {"errcode":0,"errmsg":"ok","chat_info":{"chatid":"CHATID","name":"名称","owner":"userid2","userlist":["userid1","userid2"],"chat_type":1,"more":{}}}
            """));
        WeComGroupChat chat = (await mock.RunAsync(static client => client.GroupChats.GetAsync("CHATID"))).GetValueOrThrow();
        Assert.Multiple(() =>
        {
            Assert.That(mock.Only.Method, Is.EqualTo(HttpMethod.Get));
            Assert.That(mock.Only.Address.AbsoluteUri, Is.EqualTo(WeComMock.Base + "appchat/get?chatid=CHATID&access_token=token-1"));
            Assert.That(chat.ChatId, Is.EqualTo("CHATID"));
            Assert.That(chat.Name, Is.EqualTo("名称"));
            Assert.That(chat.Owner, Is.EqualTo("userid2"));
            Assert.That(chat.Members, Is.EqualTo(new[] { "userid1", "userid2" }));
            Assert.That(chat.Kind, Is.EqualTo(WeComGroupChatKind.Course));
            Assert.That(chat.ExtraMembers!.Keys, Is.EqualTo(new[] { "more" }));
        });
    }

    [TestCase("{}")]
    [TestCase("""{"errcode":0,"chat_info":null}""")]
    public async Task An_answer_without_a_chat_is_an_error(string answer)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));
        ApiError? error = (await mock.RunAsync(static client => client.GroupChats.GetAsync("CHATID"))).Error;
        Assert.That(
            (error?.Category, error?.Code, error?.Operation),
            Is.EqualTo(((ErrorCategory?)ErrorCategory.InvalidResponse, "no-chat", "WeCom.GroupChats.Get")));
    }

    [TestCase("""{"errcode":0,"chat_info":{}}""")]
    [TestCase("""{"errcode":0,"chat_info":{"chatid":null,"name":null,"owner":null,"userlist":null,"chat_type":null}}""")]
    public async Task A_chat_without_members_can_be_read(string answer)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));
        WeComGroupChat chat = (await mock.RunAsync(static client => client.GroupChats.GetAsync("CHATID"))).GetValueOrThrow();
        Assert.That((object?[])[chat.ChatId, chat.Name, chat.Owner, chat.Kind], Is.All.Null);
        Assert.That(chat.Members, Is.Empty);
    }

    [Test]
    public async Task A_kind_may_be_a_text_and_a_name_a_number()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json("""{"errcode":0,"chat_info":{"name":12,"chat_type":"0","userlist":["a",7]}}"""));
        WeComGroupChat chat = (await mock.RunAsync(static client => client.GroupChats.GetAsync("CHATID"))).GetValueOrThrow();
        Assert.That(chat.Name, Is.EqualTo("12"));
        Assert.That(chat.Kind, Is.EqualTo(WeComGroupChatKind.Ordinary));
        Assert.That(chat.Members, Is.EqualTo(new[] { "a", "7" }));
    }

    [TestCaseSource(nameof(Contents))]
    public async Task Content_of_every_type_goes_out_as_documented(WeComMessageContent content, WeComConfidentiality? confidentiality, string body)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok));
        ApiResult sent = await mock.RunAsync(client => client.GroupChats.SendAsync("CHATID", content, confidentiality));
        Assert.Multiple(() =>
        {
            Assert.That(sent.IsSuccess, Is.True, sent.Error?.ToString());
            Assert.That(mock.Only.Method, Is.EqualTo(HttpMethod.Post));
            Assert.That(mock.Only.Address.AbsoluteUri, Is.EqualTo(WeComMock.Base + "appchat/send?access_token=token-1"));
            Assert.That(mock.Only.BodyText, Is.EqualTo(body));
        });
    }

    [Test]
    public async Task A_simple_text_takes_one_line()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok));
        await mock.RunAsync(static client => client.GroupChats.SendTextAsync("CHATID", "开会", ["zhangsan"]));
        Assert.That(mock.Only.BodyText, Is.EqualTo("""{"chatid":"CHATID","msgtype":"text","text":{"content":"开会","mentioned_list":["zhangsan"]}}"""));
    }

    [Test]
    public async Task A_message_and_a_new_chat_are_not_sent_twice()
    {
        using var mock = new WeComMock(ScriptedAnswer.ConnectionLost(), ScriptedAnswer.ConnectionLost());
        ApiResult sent = await mock.RunAsync(static client => client.GroupChats.SendAsync("CHATID", Hello));
        ApiResult<WeComCreatedGroupChat> made =
            await mock.RunAsync(static client => client.GroupChats.CreateAsync(new WeComNewGroupChat { Members = ["a", "b"] }));
        Assert.That(sent.Error?.OutcomeUnknown, Is.True);
        Assert.That(made.Error?.OutcomeUnknown, Is.True);
        Assert.That(mock.Sent, Has.Count.EqualTo(2));
    }

    [TestCase(86215, ErrorCategory.InvalidRequest)]
    [TestCase(86008, ErrorCategory.InvalidRequest)]
    public async Task A_refusal_has_its_category(int code, ErrorCategory category)
    {
        using var mock = new WeComMock(WeComMock.Refusal(code));
        ApiResult<WeComCreatedGroupChat> made =
            await mock.RunAsync(static client => client.GroupChats.CreateAsync(new WeComNewGroupChat { Members = ["a", "b"] }));
        Assert.That(made.Error?.Category, Is.EqualTo(category));
    }

    [Test]
    public void What_is_malformed_is_named_and_never_sent()
    {
        using var mock = new WeComMock(static options => options.ChecksLimits = false);
        WeComGroupChatsClient chats = mock.Client.GroupChats;
        Assert.Multiple(() =>
        {
            Refused("chat", () => chats.CreateAsync(null!));
            Refused("chat.Members", () => chats.CreateAsync(new WeComNewGroupChat { Members = null! }));
            Refused("chat.Members", () => chats.CreateAsync(new WeComNewGroupChat { Members = ["a", "b c"] }));
            Refused("chat.Owner", () => chats.CreateAsync(new WeComNewGroupChat { Members = ["a", "b"], Owner = "" }));
            Refused("chat.Name", () => chats.CreateAsync(new WeComNewGroupChat { Members = ["a", "b"], Name = " " }));
            Refused("chat.ChatId", () => chats.CreateAsync(new WeComNewGroupChat { Members = ["a", "b"], ChatId = "a-b" }));
            Refused("chat.ChatId", () => chats.CreateAsync(new WeComNewGroupChat { Members = ["a", "b"], ChatId = new string('a', 33) }));
            Refused("change", () => chats.UpdateAsync(null!));
            Refused("change.ChatId", () => chats.UpdateAsync(new WeComGroupChatChange { ChatId = " " }));
            Refused("change.AddedMembers", () => chats.UpdateAsync(new WeComGroupChatChange { ChatId = "c", AddedMembers = [] }));
            Refused("change.RemovedMembers", () => chats.UpdateAsync(new WeComGroupChatChange { ChatId = "c", RemovedMembers = ["张"] }));
            Refused("change.Owner", () => chats.UpdateAsync(new WeComGroupChatChange { ChatId = "c", Owner = "张" }));
            Refused("chatId", () => chats.GetAsync(""));
            Refused("chatId", () => chats.SendAsync("", Hello));
            Refused("content", () => chats.SendAsync("c", null!));
            Refused("content.Content", () => chats.SendTextAsync("c", ""));
            Refused("content.Mentions", () => chats.SendTextAsync("c", "t", ["@everyone"]));
            Refused("content", () => chats.SendAsync("c", Examples.Notice));
            Refused("content", () => chats.SendAsync("c", new WeComCardContent { Card = Cards.CardExamples.Vote }));
        });
        Assert.That(mock.Handler.Count, Is.Zero);
    }

    [Test]
    public async Task Limits_are_checked_unless_they_are_left_to_the_service()
    {
        IReadOnlyList<(string Member, Func<WeComGroupChatsClient, Task<bool>> Call)> beyond =
        [
            ("chat.Members", async chats => (await chats.CreateAsync(new WeComNewGroupChat { Members = ["a"] })).IsSuccess),
            ("chat.Members", async chats => (await chats.CreateAsync(new WeComNewGroupChat { Members = [.. Enumerable.Range(0, 2_001).Select(static number => $"u{number}")] })).IsSuccess),
            ("chat.Name", async chats => (await chats.CreateAsync(new WeComNewGroupChat { Members = ["a", "b"], Name = new string('汉', 51) })).IsSuccess),
            ("change.Name", async chats => (await chats.UpdateAsync(new WeComGroupChatChange { ChatId = "c", Name = new string('汉', 51) })).IsSuccess),
            ("content.Content", async chats => (await chats.SendTextAsync("c", new string('汉', 683))).IsSuccess),
            ("confidentiality", async chats => (await chats.SendAsync("c", new WeComMarkdownContent { Content = "t" }, WeComConfidentiality.Confidential)).IsSuccess),
            ("confidentiality", async chats => (await chats.SendAsync("c", Hello, WeComConfidentiality.WithinCompany)).IsSuccess),
            ("content.Articles[0].AppId", async chats => (await chats.SendAsync("c", new WeComNewsContent { Articles = [.. Examples.Articles] })).IsSuccess),
        ];
        using var strict = new WeComMock();
        using var lenient = new WeComMock(static options => options.ChecksLimits = false) { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };
        foreach ((string member, Func<WeComGroupChatsClient, Task<bool>> call) in beyond)
        {
            Assert.That(
                async () => await call(strict.Client.GroupChats), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(member));
            Assert.That(await lenient.Clock.RunAsync(call(lenient.Client.GroupChats)), Is.True, member);
        }

        Assert.That(strict.Handler.Count, Is.Zero);
    }

    private static TestCaseData Example(WeComMessageContent content, WeComConfidentiality? confidentiality, string body) =>
        new TestCaseData(content, confidentiality, body.Trim()).SetArgDisplayNames(content.GetType().Name);

    private static void Refused(string member, Func<Task> call) =>
        Assert.That(call, Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(member));
}
