using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WeCom;

internal sealed class WeComIdentityTests : WeComTestBase
{
    [Test]
    public async Task A_member_logs_in_once_with_a_code()
    {
        string code = WeCom.IssueLoginCode("zhangsan", isPrivate: true);
        JsonObject info = await GoodGetAsync("auth/getuserinfo?code=" + code);
        Assert.That((string?)info["userid"], Is.EqualTo("ZhangSan"));
        AssertRefused(await GetAsync("auth/getuserinfo?code=" + code), 42022);
        string ticket = (string)info["user_ticket"]!;
        JsonObject detail = await GoodPostAsync("auth/getuserdetail", $$"""{"user_ticket":"{{ticket}}"}""");
        Assert.That((string?)detail["mobile"], Is.EqualTo("13900000001"));
        Clock.Advance(TimeSpan.FromSeconds(1800));
        AssertRefused(await PostAsync("auth/getuserdetail", $$"""{"user_ticket":"{{ticket}}"}"""), 84014);
        AssertRefused(await PostAsync("auth/getuserdetail", """{"user_ticket":"none"}"""), 84015);
    }

    [Test]
    public async Task There_is_no_ticket_without_consent_or_outside_the_range()
    {
        Assert.That(Names(await GoodGetAsync("auth/getuserinfo?code=" + WeCom.IssueLoginCode("ZhangSan"))), Does.Not.Contain("user_ticket"));
        string code = WeCom.IssueLoginCode("ZhangSan", isPrivate: true);
        Assert.That(Names(await GoodGetAsync("auth/getuserinfo?code=" + code, SecondToken)), Does.Not.Contain("user_ticket"));
    }

    [Test]
    public async Task Codes_end_after_five_minutes()
    {
        string code = WeCom.IssueLoginCode("ZhangSan");
        Clock.Advance(TimeSpan.FromMinutes(5));
        AssertRefused(await GetAsync("auth/getuserinfo?code=" + code), 42003);
        AssertRefused(await GetAsync("auth/getuserinfo?code=none"), 40029);
    }

    [Test]
    public async Task Others_have_an_open_id_and_customers_an_external_one()
    {
        JsonObject stranger = await GoodGetAsync("auth/getuserinfo?code=" + WeCom.IssueExternalLoginCode("o1"));
        Assert.That(Names(stranger), Is.EqualTo(new[] { "errcode", "errmsg", "openid" }));
        JsonObject customer = await GoodGetAsync("auth/getuserinfo?code=" + WeCom.IssueExternalLoginCode("o1", "wm1"));
        Assert.That((string?)customer["external_userid"], Is.EqualTo("wm1"));
        JsonObject old = await GoodGetAsync("user/getuserinfo?code=" + WeCom.IssueLoginCode("ZhangSan"));
        Assert.That(Names(old), Is.EqualTo(new[] { "errcode", "errmsg", "UserId", "DeviceId" }));
    }

    [Test]
    public async Task A_second_verification_is_confirmed_once()
    {
        JsonObject info = await GoodPostAsync("auth/get_tfa_info", $$"""{"code":"{{WeCom.IssueLoginCode("user0002")}}"}""");
        string body = $$"""{"userid":"user0002","tfa_code":"{{info["tfa_code"]}}"}""";
        AssertRefused(await PostAsync("user/tfa_succ", body.Replace("user0002", "user0003", StringComparison.Ordinal)), 40035);
        await GoodPostAsync("user/tfa_succ", body);
        AssertRefused(await PostAsync("user/tfa_succ", body), 40035);
        await GoodGetAsync("user/authsucc?userid=user0002");
        Assert.That(WeCom.Members["user0002"].Verifications, Is.EqualTo(2));
    }

    [Test]
    public async Task An_application_knows_itself()
    {
        JsonObject agent = await GoodGetAsync($"agent/get?agentid={WeComSandbox.DemoAgentId}");
        Assert.That(Numbers(agent["allow_partys"]!["partyid"]), Is.EqualTo(new[] { 1 }));
        Assert.That(agent["allow_userinfos"]!["user"]!.AsArray(), Is.Empty);
        JsonArray list = (await GoodGetAsync("agent/list"))["agentlist"]!.AsArray();
        Assert.That(list.Select(row => (int)row!["agentid"]!), Is.EqualTo(new[] { WeComSandbox.DemoAgentId }));
        AssertRefused(await GetAsync("agent/get"), 41011);
    }
}
