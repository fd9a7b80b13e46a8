using System.Text;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WeCom;

internal sealed class WeComMessageTests : WeComTestBase
{
    [Test]
    public async Task A_text_reaches_members_departments_and_tags_once()
    {
        JsonObject answer = await SendAsync(
            """ "touser":"USER0002|Nobody","toparty":"60|999","totag":"1|99","msgtype":"text","text":{"content":"你好 & <a href=\"https://a.example\">😀</a>"} """);
        Assert.That((string?)answer["invaliduser"], Is.EqualTo("nobody"));
        Assert.That((string?)answer["invalidparty"], Is.EqualTo("999"));
        Assert.That((string?)answer["invalidtag"], Is.EqualTo("99"));
        WeComSandboxMessage message = WeCom.Messages[(string)answer["msgid"]!];
        int expected = WeCom.Members.Count(row => row.UserId == "user0002" || row.Departments.Contains(60) || WeCom.Tags[1].Users.Contains(row.UserId));
        Assert.That(message.Receivers, Has.Count.EqualTo(expected));
        Assert.That(WeCom.ReceivedBy("user0002").Single().Text, Does.Contain("😀"));
        Assert.That(Server.Journal.Entries[^1].Body, Is.EqualTo(message.Body));
    }

    [Test]
    public async Task Everybody_is_everybody_in_range()
    {
        JsonObject answer = await SendAsync(""" "touser":"@all","toparty":"999","msgtype":"text","text":{"content":"x"} """);
        Assert.That(WeCom.Messages[(string)answer["msgid"]!].Receivers, Has.Count.EqualTo(WeComSandbox.DemoMemberCount));
        WeCom.OmitsEmptyInvalidLists = true;
        answer = await SendAsync(""" "touser":"user0002","msgtype":"text","text":{"content":"x"} """);
        Assert.That(Names(answer), Is.EqualTo(new[] { "errcode", "errmsg", "msgid" }));
        WeCom.Members.Update("user0003", member => member with { IsUnlicensed = true });
        answer = await SendAsync(""" "touser":"user0002|user0003","msgtype":"text","text":{"content":"x"} """);
        Assert.That((string?)answer["unlicenseduser"], Is.EqualTo("user0003"));
    }

    [Test]
    public async Task Nobody_valid_is_a_refusal_that_names_them()
    {
        JsonObject refused = await PostAsync("message/send", """{"touser":"Nobody|NoOne","agentid":1000002,"msgtype":"text","text":{"content":"x"}}""");
        AssertRefused(refused, 81013);
        Assert.That((string?)refused["invaliduser"], Is.EqualTo("nobody|noone"));
        Assert.That(WeCom.Messages, Is.Empty);
    }

    [TestCase("""{"content":"\u4f60"}""", 40033)]
    [TestCase("""{"content":"a\u0026b"}""", 40033)]
    [TestCase("""{"content":"\ud83d\ude00"}""", 40033)]
    [TestCase("""{"content":"a\u0007b"}""", 0)]
    [TestCase("""{"content":"a\\u4f60 \n \" \\"}""", 0)]
    public async Task Characters_must_not_be_escaped(string text, int code) => Assert.That(
        (int?)(await PostAsync("message/send", $$$"""{"touser":"user0002","agentid":1000002,"msgtype":"text","text":{{{text}}}}"""))["errcode"], Is.EqualTo(code));

    [TestCase(""" "touser":"user0002","msgtype":"poem","poem":{} """, 40008)]
    [TestCase(""" "touser":"user0002","msgtype":"text" """, 44004)]
    [TestCase(""" "touser":"user0002","msgtype":"text","text":{"content":""} """, 44004)]
    [TestCase(""" "msgtype":"text","text":{"content":"x"} """, 82001)]
    [TestCase(""" "touser":["user0002"],"msgtype":"text","text":{"content":"x"} """, 40035)]
    [TestCase(""" "touser":"user0002","msgtype":"text","text":{"content":"x"},"safe":2 """, 40035)]
    [TestCase(""" "touser":"user0002","msgtype":"markdown","markdown":{"content":"x"},"safe":1 """, 40035)]
    [TestCase(""" "touser":"user0002","msgtype":"text","text":{"content":"x"},"duplicate_check_interval":14401 """, 40035)]
    [TestCase(""" "touser":"user0002","msgtype":"text","text":{"content":"x"},"enable_id_trans":true """, 40035)]
    [TestCase(""" "touser":"user0002","msgtype":"image","image":{} """, 41006)]
    [TestCase(""" "touser":"user0002","msgtype":"image","image":{"media_id":"none"} """, 40007)]
    [TestCase(""" "touser":"user0002","msgtype":"textcard","textcard":{"description":"d","url":"https://a.example"} """, 41016)]
    [TestCase(""" "touser":"user0002","msgtype":"textcard","textcard":{"title":"t","url":"https://a.example"} """, 41033)]
    [TestCase(""" "touser":"user0002","msgtype":"textcard","textcard":{"title":"t","description":"d","url":"a.example"} """, 40094)]
    [TestCase(""" "touser":"user0002","msgtype":"textcard","textcard":{"title":"t","description":"d","url":"https://a.example","btntxt":"一二三四五"} """, 40035)]
    [TestCase(""" "touser":"user0002","msgtype":"news","news":{"articles":[]} """, 40063)]
    [TestCase(""" "touser":"user0002","msgtype":"news","news":{"articles":[{"url":"https://a.example"}]} """, 41016)]
    [TestCase(""" "touser":"user0002","msgtype":"news","news":{"articles":[{"title":"t","appid":"wx1"}]} """, 40035)]
    [TestCase(""" "touser":"user0002","msgtype":"mpnews","mpnews":{"articles":[{"title":"t","content":"c"}]} """, 41006)]
    [TestCase(""" "touser":"user0002","msgtype":"miniprogram_notice","miniprogram_notice":{"title":"四个字哦"} """, 90200)]
    [TestCase(""" "touser":"@all","msgtype":"miniprogram_notice","miniprogram_notice":{"appid":"wx1","title":"四个字哦"} """, 40035)]
    [TestCase(""" "touser":"user0002","msgtype":"miniprogram_notice","miniprogram_notice":{"appid":"wx1","title":"短"} """, 40035)]
    public async Task Bad_messages_are_refused(string members, int code) =>
        AssertRefused(await PostAsync("message/send", $$$"""{"agentid":1000002,{{{members}}}}"""), code);

    [Test]
    public async Task Every_other_type_is_sent_when_it_is_right()
    {
        string image = WeCom.AddMedia("image", "a.png", new byte[9]).MediaId;
        string voice = WeCom.AddMedia("voice", "a.amr", new byte[9]).MediaId;
        string video = WeCom.AddMedia("video", "a.mp4", new byte[9]).MediaId;
        string file = WeCom.AddMedia("file", "a.txt", new byte[9]).MediaId;
        string[] bodies =
        [
            $$""" "msgtype":"image","safe":1,"image":{"media_id":"{{image}}"} """,
            $$""" "msgtype":"voice","voice":{"media_id":"{{voice}}"} """,
            $$""" "msgtype":"video","video":{"media_id":"{{video}}","title":"t","description":"d"} """,
            $$""" "msgtype":"file","file":{"media_id":"{{file}}"} """,
            """ "msgtype":"textcard","textcard":{"title":"t","description":"<div class=\"gray\">d</div>","url":"https://a.example","btntxt":"更多"} """,
            """ "msgtype":"news","news":{"articles":[{"title":"t","appid":"wx1","pagepath":"/p"},{"title":"t2","url":"https://a.example","picurl":"https://a.example/p"}]} """,
            $$""" "msgtype":"mpnews","safe":2,"mpnews":{"articles":[{"title":"t","thumb_media_id":"{{image}}","content":"<b>c</b>","author":"a","digest":"d"}]} """,
            """ "msgtype":"markdown","markdown":{"content":"# h"} """,
        ];
        foreach (string body in bodies) await SendAsync($""" "touser":"user0002",{body} """);
        AssertSuccess(await PostAsync("message/send", """
            {"touser":"user0002","msgtype":"miniprogram_notice","miniprogram_notice":{"appid":"wx1","title":"会议室预订成功",
             "emphasis_first_item":true,"content_item":[{"key":"地点","value":"二楼"}]}}
            """));
        Assert.That(WeCom.ReceivedBy("user0002"), Has.Count.EqualTo(9));
    }

    [Test]
    public async Task Agents_must_name_themselves()
    {
        AssertRefused(await PostAsync("message/send", """{"touser":"user0002","msgtype":"text","text":{"content":"x"}}"""), 41011);
        AssertRefused(await PostAsync("message/send", """{"touser":"user0002","agentid":1000003,"msgtype":"text","text":{"content":"x"}}"""), 40056);
        AssertRefused(await PostAsync("message/send", """{"touser":"user0002","agentid":"1000002","msgtype":"text","text":{"content":"x"}}"""), 40035);
    }

    [Test]
    public async Task A_long_text_is_cut_at_2048_bytes_and_a_long_markdown_refused()
    {
        string text = new('你', 700);
        JsonObject answer = await SendAsync($$""" "touser":"user0002","msgtype":"text","text":{"content":"{{text}}"} """);
        WeComSandboxMessage message = WeCom.Messages[(string)answer["msgid"]!];
        Assert.That(message.IsTruncated, Is.True);
        Assert.That(Encoding.UTF8.GetByteCount(message.Text), Is.EqualTo(2046));
        AssertRefused(
            await PostAsync("message/send", $$$"""{"touser":"user0002","agentid":1000002,"msgtype":"markdown","markdown":{"content":"{{{text}}}"}}"""), 45002);
    }

    [Test]
    public async Task Too_many_receivers_are_refused()
    {
        string users = string.Join('|', Enumerable.Range(0, 1001).Select(id => $"u{id}"));
        string ids = string.Join('|', Enumerable.Range(0, 101));
        string text = """ "agentid":1000002,"msgtype":"text","text":{"content":"x"} """;
        AssertRefused(await PostAsync("message/send", $$$"""{"touser":"{{{users}}}",{{{text}}}}"""), 40032);
        AssertRefused(await PostAsync("message/send", $$$"""{"toparty":"{{{ids}}}",{{{text}}}}"""), 82002);
        AssertRefused(await PostAsync("message/send", $$$"""{"totag":"{{{ids}}}",{{{text}}}}"""), 82003);
        WeCom.Seats = 1;
        JsonObject refused = await PostAsync("message/send", $$$"""{"touser":"@all",{{{text}}}}""");
        AssertRefused(refused, 45009);
    }

    [Test]
    public async Task The_same_message_is_suppressed_on_request()
    {
        const string Body = """ "touser":"user0002","msgtype":"text","text":{"content":"x"},"enable_duplicate_check":1,"duplicate_check_interval":60 """;
        JsonObject first = await SendAsync(Body);
        JsonObject second = await SendAsync(Body);
        Assert.That((string?)second["msgid"], Is.EqualTo((string?)first["msgid"]));
        Assert.That(WeCom.SuppressedDuplicates, Is.EqualTo(1));
        Assert.That(WeCom.ReceivedBy("user0002"), Has.Count.EqualTo(1));
        await SendAsync(Body.Replace("\"x\"", "\"y\"", StringComparison.Ordinal));
        Clock.Advance(TimeSpan.FromSeconds(60));
        await SendAsync(Body);
        Assert.That(WeCom.ReceivedBy("user0002"), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task More_than_30_a_minute_are_dropped_silently()
    {
        JsonObject answer = [];
        for (int i = 0; i < 31; i++) answer = await SendAsync(""" "touser":"user0002","msgtype":"text","text":{"content":"x"} """);
        Assert.That(WeCom.ReceivedBy("user0002"), Has.Count.EqualTo(30));
        Assert.That(WeCom.Messages[(string)answer["msgid"]!].DroppedFor, Is.EqualTo(new[] { "user0002" }));
        Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(""" "touser":"user0002","msgtype":"text","text":{"content":"x"} """);
        Assert.That(WeCom.ReceivedBy("user0002"), Has.Count.EqualTo(31));
    }

    [Test]
    public async Task A_message_is_recalled_within_a_day_by_its_application()
    {
        string id = (string)(await SendAsync(""" "touser":"user0002","msgtype":"text","text":{"content":"x"} """))["msgid"]!;
        AssertRefused(await PostAsync("message/recall", $$"""{"msgid":"{{id}}"}""", SecondToken), 40058);
        AssertRefused(await PostAsync("message/recall", """{"msgid":"none"}"""), 40058);
        Clock.Advance(TimeSpan.FromHours(23));
        RenewTokens();
        await GoodPostAsync("message/recall", $$"""{"msgid":"{{id}}"}""");
        Assert.That(WeCom.ReceivedBy("user0002"), Is.Empty);
        Clock.Advance(TimeSpan.FromHours(1));
        AssertRefused(await PostAsync("message/recall", $$"""{"msgid":"{{id}}"}"""), 42052);
    }

    [Test]
    public async Task Statistics_count_messages_by_application_and_day()
    {
        await SendAsync(""" "touser":"user0002","msgtype":"text","text":{"content":"x"} """);
        Assert.That((int?)(await GoodPostAsync("message/get_statistics", """{"time_type":0}"""))["statistics"]![0]!["count"], Is.EqualTo(1));
        Assert.That((int?)(await GoodPostAsync("message/get_statistics", "{}"))["statistics"]![0]!["count"], Is.Zero);
        AssertRefused(await PostAsync("message/get_statistics", """{"time_type":2}"""), 40035);
    }

    private Task<JsonObject> SendAsync(string members) => GoodPostAsync("message/send", $$$"""{"agentid":1000002,{{{members}}}}""");
}
