using System.Globalization;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WeCom;

internal sealed class WeComLivingTests : WeComTestBase
{
    private static string Tomorrow => Now.AddDays(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    [Test]
    public async Task A_live_is_reserved_changed_and_cancelled()
    {
        string id = await CreateAsync();
        await GoodPostAsync("living/modify", $$"""{"livingid":"{{id}}","theme":"改名","living_duration":1800}""");
        JsonNode info = (await GoodGetAsync("living/get_living_info?livingid=" + id))["living_info"]!;
        Assert.That((string?)info["theme"], Is.EqualTo("改名"));
        Assert.That((int?)info["reserve_living_duration"], Is.EqualTo(1800));
        Assert.That((int?)info["status"], Is.Zero);
        Assert.That(Names(info), Does.Not.Contain("replay_status"));
        await GoodPostAsync("living/cancel", $$"""{"livingid":"{{id}}"}""");
        AssertRefused(await PostAsync("living/cancel", $$"""{"livingid":"{{id}}"}"""), 92006);
        AssertRefused(await PostAsync("living/modify", $$"""{"livingid":"{{id}}","theme":"x"}"""), 92006);
    }

    [Test]
    public async Task A_live_runs_and_its_replay_is_deleted_once()
    {
        string id = await CreateAsync();
        WeCom.StartLive(id);
        Clock.Advance(TimeSpan.FromMinutes(20));
        AssertRefused(await PostAsync("living/delete_replay_data", $$"""{"livingid":"{{id}}"}"""), 92007);
        WeCom.EndLive(id);
        WeCom.WritesStatusKeyWithBlank = true;
        JsonNode info = (await GoodGetAsync("living/get_living_info?livingid=" + id))["living_info"]!;
        Assert.That((int?)info["status "], Is.EqualTo(2));
        Assert.That(Names(info), Does.Not.Contain("status"));
        Assert.That((int?)info["living_duration"], Is.EqualTo(1200));
        await GoodPostAsync("living/delete_replay_data", $$"""{"livingid":"{{id}}"}""");
        Assert.That((int?)(await GoodGetAsync("living/get_living_info?livingid=" + id))["living_info"]!["replay_status"], Is.EqualTo(2));
        AssertRefused(await PostAsync("living/delete_replay_data", $$"""{"livingid":"{{id}}"}"""), 92007);
    }

    [TestCase("""{"theme":"t","living_start":TOMORROW,"living_duration":60}""", 41009)]
    [TestCase("""{"anchor_userid":"Nobody","theme":"t","living_start":TOMORROW,"living_duration":60}""", 60111)]
    [TestCase("""{"anchor_userid":"user0002","living_start":TOMORROW,"living_duration":60}""", 40063)]
    [TestCase("""{"anchor_userid":"user0002","theme":"一二三四五六七八九十一二三四五六七八九十一","living_start":TOMORROW,"living_duration":60}""", 40035)]
    [TestCase("""{"anchor_userid":"user0002","theme":"t","living_start":TOMORROW000,"living_duration":60}""", 40035)]
    [TestCase("""{"anchor_userid":"user0002","theme":"t","living_start":1,"living_duration":60}""", 40035)]
    [TestCase("""{"anchor_userid":"user0002","theme":"t","living_start":TOMORROW}""", 40063)]
    [TestCase("""{"anchor_userid":"user0002","theme":"t","living_start":TOMORROW,"living_duration":60,"type":5}""", 40035)]
    [TestCase("""{"anchor_userid":"user0002","theme":"t","living_start":TOMORROW,"living_duration":60,"activity_cover_mediaid":"x"}""", 40007)]
    public async Task Bad_lives_are_refused(string body, int code) =>
        AssertRefused(await PostAsync("living/create", body.Replace("TOMORROW", Tomorrow, StringComparison.Ordinal)), code);

    [Test]
    public async Task Changes_are_limited_in_bytes()
    {
        string id = await CreateAsync();
        string body = $$"""{"livingid":"{{id}}","theme":"THEME"}""";
        await GoodPostAsync("living/modify", body.Replace("THEME", new string('题', 20), StringComparison.Ordinal));
        AssertRefused(await PostAsync("living/modify", body.Replace("THEME", new string('题', 21), StringComparison.Ordinal)), 40035);
    }

    [Test]
    public async Task Viewers_end_where_it_says_so_and_not_at_an_empty_page()
    {
        WeComSandboxLive live = WeCom.Lives.First(row => row.Status == 2);
        List<string> viewers = [];
        List<int> pages = [];
        string key = "0";
        int ending;
        do
        {
            JsonObject page = await GoodPostAsync("living/get_watch_stat", $$"""{"livingid":"{{live.LivingId}}","next_key":"{{key}}"}""");
            string[] ids =
            [
                .. page["stat_info"]!["users"]!.AsArray().Select(row => (string)row!["userid"]!),
                .. page["stat_info"]!["external_users"]!.AsArray().Select(row => (string)row!["external_userid"]!),
            ];
            viewers.AddRange(ids);
            pages.Add(ids.Length);
            key = (string)page["next_key"]!;
            ending = (int)page["ending"]!;
        }
        while (ending == 0);
        Assert.That(pages, Is.EqualTo(new[] { 10, 0, 10, 10, 4 }));
        Assert.That(viewers.Count(id => id == live.Viewers[0].UserId), Is.EqualTo(2), "one comes on two pages");
        AssertRefused(await PostAsync("living/get_watch_stat", $$"""{"livingid":"{{live.LivingId}}","next_key":"x"}"""), 40035);
        WeCom.SendsEmptyViewerPage = false;
        WeCom.ViewersPerPage = 100;
        Assert.That((int?)(await GoodPostAsync("living/get_watch_stat", $$"""{"livingid":"{{live.LivingId}}"}"""))["ending"], Is.EqualTo(1));
    }

    [Test]
    public async Task The_lives_of_an_anchor_come_page_by_page()
    {
        List<string> ids = [];
        string cursor = "";
        do
        {
            JsonObject page = await GoodPostAsync("living/get_user_all_livingid", $$"""{"userid":"zhangsan","limit":10,"cursor":"{{cursor}}"}""");
            ids.AddRange(Texts(page["livingid_list"]));
            cursor = (string)page["next_cursor"]!;
        }
        while (cursor.Length > 0);
        Assert.That(ids, Is.EquivalentTo(WeCom.Lives.Select(live => live.LivingId)));
        AssertRefused(await PostAsync("living/get_user_all_livingid", """{"userid":"ZhangSan","limit":101}"""), 40035);

        long begin = Now.AddDays(-3).ToUnixTimeSeconds();
        JsonObject few = await GoodPostAsync(
            "living/get_user_livingid", $$"""{"userid":"ZhangSan","begin_time":{{begin}},"end_time":{{Now.ToUnixTimeSeconds()}},"limit":2}""");
        Assert.That(Texts(few["livingid_list"]), Has.Length.EqualTo(2));
        Assert.That((int?)few["ending"], Is.Zero);
    }

    [Test]
    public async Task Lives_of_other_applications_are_not_seen()
    {
        WeComSandboxLive foreign = WeCom.AddLive(new WeComSandboxLive { CreatedBy = 1, AnchorUserId = WeComSandbox.DemoUserId });
        AssertRefused(await GetAsync("living/get_living_info?livingid=" + foreign.LivingId), 92008);
        AssertRefused(await GetAsync("living/get_living_info?livingid=none"), 40058);
    }

    [Test]
    public async Task Codes_and_shares_lead_to_a_live()
    {
        WeComSandboxLive live = WeCom.Lives.First();
        JsonObject code = await GoodPostAsync("living/get_living_code", $$"""{"livingid":"{{live.LivingId}}","openid":"o1"}""");
        Assert.That((string?)code["living_code"], Is.Not.Empty);
        AssertRefused(await PostAsync("living/get_living_code", $$"""{"livingid":"{{live.LivingId}}"}"""), 40063);
        string share = WeCom.IssueShareCode(live.LivingId, new WeComSandboxViewer { ExternalUserId = "wm1", InvitorUserId = "user0002" });
        JsonObject info = await GoodPostAsync("living/get_living_share_info", $$"""{"ww_share_code":"{{share}}"}""");
        Assert.That(Names(info), Is.EqualTo(new[] { "errcode", "errmsg", "livingid", "viewer_external_userid", "invitor_userid" }));
        Clock.Advance(TimeSpan.FromMinutes(5));
        AssertRefused(await PostAsync("living/get_living_share_info", $$"""{"ww_share_code":"{{share}}"}"""), 40029);
    }

    private async Task<string> CreateAsync() => (string)(await GoodPostAsync(
        "living/create",
        $$"""{"anchor_userid":"user0002","theme":"产品培训","living_start":{{Tomorrow}},"living_duration":3600,"type":3,"remind_time":60,"description":"d"}"""))["livingid"]!;
}
