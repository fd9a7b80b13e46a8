using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WeCom;

internal sealed class WeComCardTests : WeComTestBase
{
    private const string TextNotice = """{"card_type":"text_notice","main_title":{"title":"t"},"card_action":{"type":1,"url":"https://a.example"}}""";
    private const string Buttons =
        """{"card_type":"button_interaction","main_title":{"title":"t"},"task_id":"task-1","button_list":[{"text":"好","style":1,"key":"ok"},{"type":1,"text":"看","url":"https://a.example"}]}""";
    private const string Vote =
        """{"card_type":"vote_interaction","main_title":{"title":"t"},"task_id":"task-2","checkbox":{"question_key":"q","mode":1,"option_list":[{"id":"1","text":"a","is_checked":true},{"id":"2","text":"b","is_checked":false}]},"submit_button":{"text":"提交","key":"s"}}""";
    private const string Selects =
        """{"card_type":"multiple_interaction","main_title":{"title":"t"},"task_id":"task-3","select_list":[{"question_key":"q","selected_id":"1","option_list":[{"id":"1","text":"a"}]}],"submit_button":{"text":"提交","key":"s"}}""";
    private const string NewsNotice =
        """{"card_type":"news_notice","main_title":{"title":"t"},"card_image":{"url":"https://a.example/p","aspect_ratio":1.5},"vertical_content_list":[{"title":"v"}],"horizontal_content_list":[{"keyname":"k","value":"v"},{"keyname":"k","type":3,"userid":"user0002"}],"jump_list":[{"type":1,"title":"j","url":"https://a.example"}],"quote_area":{"type":0,"quote_text":"q"},"card_action":{"type":2,"appid":"wx1"}}""";

    [TestCase(TextNotice, false)]
    [TestCase(NewsNotice, false)]
    [TestCase(Buttons, true)]
    [TestCase(Vote, true)]
    [TestCase(Selects, true)]
    public async Task Every_card_is_sent_and_the_interactive_ones_have_a_code(string card, bool isInteractive)
    {
        JsonObject answer = AssertSuccess(await SendAsync(card));
        Assert.That(answer.ContainsKey("response_code"), Is.EqualTo(isInteractive));
    }

    [TestCase(TextNotice, "\"card_type\":\"text_notice\"", "\"card_type\":\"poem\"", 42027)]
    [TestCase(TextNotice, "\"main_title\":{\"title\":\"t\"},", "", 42028)]
    [TestCase(TextNotice, "\"type\":1,", "\"type\":0,", 42041)]
    [TestCase(TextNotice, "\"url\":\"https://a.example\"", "\"appid\":\"x\"", 42042)]
    [TestCase(NewsNotice, "\"card_image\"", "\"card_picture\"", 42034)]
    [TestCase(NewsNotice, "1.5", "2.25", 42035)]
    [TestCase(NewsNotice, "{\"title\":\"v\"}", "{}", 42036)]
    [TestCase(NewsNotice, "\"keyname\":\"k\",\"value\"", "\"value\"", 42037)]
    [TestCase(NewsNotice, "\"userid\":\"user0002\"", "\"user\":\"x\"", 42038)]
    [TestCase(NewsNotice, "\"title\":\"j\",", "", 42039)]
    [TestCase(Buttons, "\"task_id\":\"task-1\",", "", 42014)]
    [TestCase(Buttons, "task-1", "任务", 42014)]
    [TestCase(Buttons, "\"button_list\"", "\"buttons\"", 42045)]
    [TestCase(Buttons, "\"style\":1", "\"style\":5", 42046)]
    [TestCase(Buttons, ",\"key\":\"ok\"", "", 42046)]
    [TestCase(Vote, "\"question_key\":\"q\",", "", 42047)]
    [TestCase(Vote, ",\"is_checked\":false", "", 42048)]
    [TestCase(Vote, "\"submit_button\"", "\"submit\"", 42051)]
    [TestCase(Selects, "\"selected_id\":\"1\"", "\"selected_id\":\"9\"", 42049)]
    [TestCase(Selects, "[{\"id\":\"1\",\"text\":\"a\"}]", "[]", 42050)]
    public async Task Bad_cards_are_refused_with_the_path(string card, string part, string replacement, int code)
    {
        Assert.That(card, Does.Contain(part));
        JsonObject refused = await SendAsync(card.Replace(part, replacement, StringComparison.Ordinal));
        AssertRefused(refused, code);
        Assert.That((string?)refused["errmsg"], Does.StartWith("Template_Card."));
    }

    [Test]
    public async Task A_menu_makes_a_notice_interactive_and_needs_a_task()
    {
        string menu = TextNotice[..^1] + ""","action_menu":{"desc":"d","action_list":[{"text":"a","key":"k"}]}}""";
        AssertRefused(await SendAsync(menu), 42014);
        JsonObject answer = AssertSuccess(await SendAsync(menu.Replace("\"main_title\"", "\"task_id\":\"m\",\"main_title\"", StringComparison.Ordinal)));
        Assert.That((string?)answer["response_code"], Is.Not.Empty);
        AssertRefused(await SendAsync(menu.Replace("\"key\":\"k\"", "\"key\":\"\"", StringComparison.Ordinal)), 42031);
    }

    [Test]
    public async Task A_task_id_is_unique()
    {
        AssertSuccess(await SendAsync(Buttons));
        AssertRefused(await SendAsync(Buttons), 42014);
    }

    [Test]
    public async Task A_code_updates_a_card_once()
    {
        string code = (string)(await SendAsync(Buttons))["response_code"]!;
        string body = $$$"""{"userids":["USER0002","Stranger"],"agentid":1000002,"response_code":"{{{code}}}","button":{"replace_name":"已处理"}}""";
        JsonObject answer = AssertSuccess(await PostAsync("message/update_template_card", body));
        Assert.That(Texts(answer["invaliduser"]), Is.EqualTo(new[] { "stranger" }));
        Assert.That(WeCom.ReceivedBy("user0002").Single().CardUpdate, Is.EqualTo(body));
        AssertRefused(await PostAsync("message/update_template_card", body), 60140);
    }

    [Test]
    public async Task A_code_ends_after_72_hours()
    {
        string code = (string)(await SendAsync(Vote))["response_code"]!;
        Clock.Advance(TimeSpan.FromHours(72));
        RenewTokens();
        AssertRefused(await PostAsync("message/update_template_card", Update(code, "\"atall\":1,\"button\":{\"replace_name\":\"x\"}")), 60140);
    }

    [TestCase("\"atall\":1", 40063)]
    [TestCase("\"button\":{\"replace_name\":\"x\"}", 82001)]
    [TestCase("\"atall\":1,\"button\":{}", 40063)]
    [TestCase("\"atall\":1,\"template_card\":{\"card_type\":\"text_notice\"}", 42028)]
    public async Task Bad_updates_are_refused_and_leave_the_code(string members, int refusal)
    {
        string code = (string)(await SendAsync(Selects))["response_code"]!;
        AssertRefused(await PostAsync("message/update_template_card", Update(code, members)), refusal);
        AssertSuccess(await PostAsync("message/update_template_card", Update(code, "\"atall\":1,\"template_card\":" + TextNotice)));
    }

    private static string Update(string code, string members) => $$$"""{"agentid":1000002,"response_code":"{{{code}}}",{{{members}}}}""";

    private Task<JsonObject> SendAsync(string card) =>
        PostAsync("message/send", $$$"""{"touser":"user0002","agentid":1000002,"msgtype":"template_card","template_card":{{{card}}}}""");
}
