using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WeCom;

internal sealed class WeComChatAndRobotTests : WeComTestBase
{
    private const string RobotPath = "webhook/send?key=" + WeComSandbox.DemoRobotKey;

    private static readonly byte[] Png = [0x89, .. "PNG rest of the picture"u8];

    [Test]
    public async Task A_chat_is_created_changed_and_written_to()
    {
        JsonObject created = await GoodPostAsync("appchat/create", """{"name":"项目","owner":"user0002","userlist":["user0002","user0003"],"chatid":"Project1"}""");
        Assert.That((string?)created["chatid"], Is.EqualTo("Project1"));
        await GoodPostAsync("appchat/update", """{"chatid":"Project1","owner":"user0003","add_user_list":["user0004"],"del_user_list":["USER0002"]}""");
        JsonNode info = (await GoodGetAsync("appchat/get?chatid=Project1"))["chat_info"]!;
        Assert.That(Texts(info["userlist"]), Is.EqualTo(new[] { "user0003", "user0004" }));
        Assert.That((int?)info["chat_type"], Is.Zero);
        JsonObject sent = await GoodPostAsync("appchat/send", """{"chatid":"Project1","msgtype":"text","text":{"content":"你好","mentioned_list":["@all"]}}""");
        Assert.That(Names(sent), Is.EqualTo(new[] { "errcode", "errmsg" }));
        WeComSandboxMessage message = WeCom.ReceivedBy("user0004").Single();
        Assert.That(message.ChatId, Is.EqualTo("Project1"));
        AssertRefused(await PostAsync("message/recall", $$"""{"msgid":"{{message.MessageId}}"}"""), 40058);
    }

    [Test]
    public async Task A_chat_gets_an_id_and_an_owner_when_none_is_named()
    {
        for (int i = 0; i < 3; i++)
        {
            string id = (string)(await GoodPostAsync("appchat/create", """{"userlist":["user0003","user0002"]}"""))["chatid"]!;
            Assert.That(id, Does.Match(@"\A[0-9a-zA-Z]{1,32}\z"));
            Assert.That(WeCom.Chats[id].Owner, Is.EqualTo("user0003"));
        }
    }

    [Test]
    public async Task Chats_and_their_members_have_limits()
    {
        string id = (string)(await GoodPostAsync("appchat/create", """{"userlist":["user0003","user0002"]}"""))["chatid"]!;
        string body = $$$"""{"chatid":"{{{id}}}","msgtype":"text","text":{"content":"x"}}""";
        for (int i = 0; i < 201; i++) await GoodPostAsync("appchat/send", body);
        Assert.That(WeCom.ReceivedBy("user0002"), Has.Count.EqualTo(200), "the last one was dropped silently");
        for (int i = 0; i < 1000; i++) await GoodPostAsync("appchat/update", $$"""{"chatid":"{{id}}","name":"n{{i}}"}""");
        AssertRefused(await PostAsync("appchat/update", $$"""{"chatid":"{{id}}","name":"x"}"""), 45009);
        Clock.Advance(TimeSpan.FromHours(1));
        await GoodPostAsync("appchat/update", $$"""{"chatid":"{{id}}","name":"x"}""");
    }

    [TestCase("create", """{"userlist":["user0002"]}""", 86006)]
    [TestCase("create", """{"userlist":["user0002","Nobody"]}""", 86007)]
    [TestCase("create", """{"userlist":["user0002","user0003"],"owner":"user0004"}""", 86207)]
    [TestCase("create", """{"userlist":["user0002","user0003"],"chatid":"with-dash"}""", 86001)]
    [TestCase("create", """{"userlist":["user0002","user0003"],"chatid":"Taken"}""", 86215)]
    [TestCase("create", """{"userlist":["user0002","user0003"],"name":"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"}""", 86004)]
    [TestCase("update", """{"chatid":"Taken","del_user_list":["user0002"]}""", 86005)]
    [TestCase("update", """{"chatid":"Foreign","name":"x"}""", 86008)]
    [TestCase("update", """{"name":"x"}""", 86201)]
    [TestCase("send", """{"chatid":"None","msgtype":"text","text":{"content":"x"}}""", 40050)]
    [TestCase("send", """{"chatid":"Taken","msgtype":"template_card","template_card":{}}""", 40008)]
    [TestCase("send", """{"chatid":"Taken","msgtype":"markdown","markdown":{"content":"x"},"safe":1}""", 40035)]
    [TestCase("send", """{"chatid":"Taken","msgtype":"news","news":{"articles":[{"title":"t","appid":"a","pagepath":"p"}]}}""", 40035)]
    public async Task Bad_chats_are_refused(string operation, string body, int code)
    {
        WeComSandboxChat chat = new() { ChatId = "Taken", Owner = "user0002", Members = ["user0002", "user0003", "user0004"], CreatedBy = WeComSandbox.DemoAgentId };
        WeCom.Chats.Set(chat);
        WeCom.Chats.Set(chat with { ChatId = "Foreign", CreatedBy = 1 });
        AssertRefused(await PostAsync("appchat/" + operation, body), code);
    }

    [Test]
    public async Task A_robot_sends_twenty_a_minute()
    {
        const string Text = """{"msgtype":"text","text":{"content":"x","mentioned_mobile_list":["@all"]}}""";
        for (int i = 0; i < 20; i++) AssertSuccess(await RobotAsync(Text));
        AssertRefused(await RobotAsync(Text), 45009);
        Clock.Advance(TimeSpan.FromMinutes(1));
        AssertSuccess(await RobotAsync(Text));
        Assert.That(WeCom.Messages.Select(message => message.RobotKey), Is.All.EqualTo(WeComSandbox.DemoRobotKey));
    }

    [Test]
    public async Task A_robot_sends_every_type_it_has()
    {
        string md5 = Md5(Png);
        JsonObject media = AssertSuccess(await CallAsync(
            HttpMethod.Post, $"webhook/upload_media?key={WeComSandbox.DemoRobotKey}&type=file", null,
            Multipart(Png, "form-data; name=\"media\"; filename=\"文件.txt\"")));
        string[] bodies =
        [
            """{"msgtype":"markdown","markdown":{"content":"<@user0002> # h"}}""",
            """{"msgtype":"markdown_v2","markdown_v2":{"content":"| a | b |"}}""",
            $$$"""{"msgtype":"image","image":{"base64":"{{{Convert.ToBase64String(Png)}}}","md5":"{{{md5}}}"}}""",
            """{"msgtype":"news","news":{"articles":[{"title":"t","url":"https://a.example"}]}}""",
            $$$"""{"msgtype":"file","file":{"media_id":"{{{media["media_id"]}}}"}}""",
            """{"msgtype":"template_card","template_card":{"card_type":"text_notice","main_title":{"title":"t"},"card_action":{"type":1,"url":"https://a.example"}}}""",
        ];
        foreach (string body in bodies) AssertSuccess(await RobotAsync(body));
        AssertRefused(
            await PostAsync("message/send", $$$"""{"touser":"user0002","agentid":1000002,"msgtype":"file","file":{"media_id":"{{{media["media_id"]}}}"}}"""), 40007);
        AssertRefused(
            await CallAsync(HttpMethod.Post, $"webhook/upload_media?key={WeComSandbox.DemoRobotKey}&type=image", null, Multipart(Png, "form-data")), 40004);
    }

    [TestCase("", 93017)]
    [TestCase("{}", 93017)]
    [TestCase("""{"msgtype":"mpnews","mpnews":{}}""", 40008)]
    [TestCase("""{"msgtype":"text","text":{"content":"\u4f60"}}""", 40033)]
    [TestCase("""{"msgtype":"news","news":{"articles":[{"title":"t"}]}}""", 40094)]
    [TestCase("""{"msgtype":"image","image":{"base64":"iVBORw0KGgo\r\n=","md5":"x"}}""", 40035)]
    [TestCase("""{"msgtype":"image","image":{"base64":"iVBORw0KGgo=","md5":"x"}}""", 301019)]
    [TestCase("""{"msgtype":"template_card","template_card":{"card_type":"vote_interaction"}}""", 42027)]
    [TestCase("""{"msgtype":"template_card","template_card":{"card_type":"news_notice","main_title":{"title":"t"},"image_text_area":{"image_url":"https://a.example"},"card_action":{"type":1,"url":"https://a.example"}}}""", 42034)]
    public async Task Bad_robot_messages_are_refused(string body, int code) => AssertRefused(await RobotAsync(body), code);

    [Test]
    public async Task A_bad_key_and_a_disabled_robot_are_refused()
    {
        AssertRefused(await CallAsync(HttpMethod.Post, "webhook/send?key=none", null, new StringContent("{}")), 93000);
        AssertRefused(await CallAsync(HttpMethod.Post, "webhook/send", null, new StringContent("{}")), 93000);
        WeCom.Robots.Update(WeComSandbox.DemoRobotKey, robot => robot with { RefusalCode = 93004 });
        AssertRefused(await RobotAsync("{}"), 93004);
    }

    private Task<JsonObject> RobotAsync(string body) => CallAsync(HttpMethod.Post, RobotPath, null, new StringContent(body));
}
