using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WeCom;

internal sealed class WeComTokenTests : WeComTestBase
{
    [Test]
    public async Task A_token_is_the_same_until_it_expires()
    {
        JsonObject first = AssertSuccess(await TokenAsync(WeComSandbox.DemoSecret));
        Assert.That((string?)first["access_token"], Has.Length.EqualTo(512));
        Assert.That((int?)first["expires_in"], Is.EqualTo(7200));
        Clock.Advance(TimeSpan.FromSeconds(7199));
        JsonObject second = AssertSuccess(await TokenAsync(WeComSandbox.DemoSecret));
        Assert.That((string?)second["access_token"], Is.EqualTo((string?)first["access_token"]));
        Assert.That((int?)second["expires_in"], Is.EqualTo(1));
        await GoodGetAsync("getcallbackip", (string?)first["access_token"]);

        Clock.Advance(TimeSpan.FromSeconds(1));
        AssertRefused(await GetAsync("getcallbackip", (string?)first["access_token"]), 42001);
        JsonObject third = AssertSuccess(await TokenAsync(WeComSandbox.DemoSecret));
        Assert.That((string?)third["access_token"], Is.Not.EqualTo((string?)first["access_token"]));
        Assert.That(WeCom.TokenRequests, Is.EqualTo(3));
    }

    [Test]
    public async Task Each_secret_has_a_token_of_its_own_and_new_ones_on_request()
    {
        string[] secrets = [WeComSandbox.DemoSecret, WeComSandbox.DemoSecondSecret, WeComSandbox.DemoContactSyncSecret];
        HashSet<string> tokens = [];
        foreach (string secret in secrets) tokens.Add((string)(await TokenAsync(secret))["access_token"]!);
        WeCom.IssuesNewTokens = true;
        WeCom.TokenLength = 200;
        string renewed = (string)(await TokenAsync(WeComSandbox.DemoSecret))["access_token"]!;
        Assert.That(tokens.Add(renewed), Is.True);
        Assert.That(tokens, Has.Count.EqualTo(4));
        Assert.That(renewed, Has.Length.EqualTo(200));
        await GoodGetAsync("agent/list", renewed);
        await GoodGetAsync("agent/list", Token);
    }

    [TestCase("?corpsecret=x", 41002)]
    [TestCase("?corpid=ww1f2e3d4c5b6a7980", 41004)]
    [TestCase("?corpid=other&corpsecret=" + WeComSandbox.DemoSecret, 40013)]
    [TestCase("?corpid=ww1f2e3d4c5b6a7980&corpsecret=wrong", 40001)]
    [TestCase("?corpid=ww1f2e3d4c5b6a7980&corpsecret=" + WeComSandbox.DemoForeignSecret, 40091)]
    public async Task Bad_credentials_have_their_codes(string query, int code) =>
        AssertRefused(await CallAsync(HttpMethod.Get, "gettoken" + query, null), code);

    [Test]
    public async Task Wrong_secrets_ban_the_caller_for_an_hour()
    {
        for (int i = 0; i < 5; i++) AssertRefused(await TokenAsync("wrong"), 40001);
        Assert.That(WeCom.IsBanned, Is.True);
        AssertRefused(await TokenAsync(WeComSandbox.DemoSecret), 45009);
        Clock.Advance(TimeSpan.FromHours(1));
        AssertSuccess(await TokenAsync(WeComSandbox.DemoSecret));
        Assert.That(WeCom.WrongSecrets, Is.Zero);
    }

    [Test]
    public async Task Missing_unknown_and_cut_tokens_are_told_apart()
    {
        AssertRefused(await CallAsync(HttpMethod.Get, "getcallbackip", null), 41001);
        AssertRefused(await CallAsync(HttpMethod.Get, "getcallbackip?access_token=", null), 41001);
        JsonObject refused = await GetAsync("getcallbackip", Token[..256]);
        AssertRefused(refused, 40014);
        Assert.That(refused["ip_list"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Revoked_tokens_are_replaced_or_handed_out_again()
    {
        WeCom.RevokeTokens();
        AssertRefused(await GetAsync("getcallbackip"), 40014);
        string fresh = (string)(await TokenAsync(WeComSandbox.DemoSecret))["access_token"]!;
        Assert.That(fresh, Is.Not.EqualTo(Token));
        await GoodGetAsync("getcallbackip", fresh);

        WeCom.RevokeTokens(keepsHandingOut: true);
        Assert.That((string?)(await TokenAsync(WeComSandbox.DemoSecret))["access_token"], Is.EqualTo(fresh));
        AssertRefused(await GetAsync("getcallbackip", fresh), 40014);
        Assert.That(WeCom.IssuedTokens.Single(token => token.Text == fresh).IsRevoked, Is.True);
    }

    [Test]
    public async Task One_token_can_be_revoked_alone()
    {
        WeCom.RevokeToken(Token);
        AssertRefused(await GetAsync("agent/list"), 40014);
        await GoodGetAsync("agent/list", SecondToken);
    }

    [Test]
    public async Task Tokens_can_expire_early()
    {
        WeCom.ExpireTokens();
        AssertRefused(await GetAsync("getcallbackip"), 42001);
        Assert.That((string?)(await TokenAsync(WeComSandbox.DemoSecret))["access_token"], Is.Not.EqualTo(Token));
    }

    [Test]
    public async Task Callers_may_be_outside_the_trusted_addresses()
    {
        WeCom.RefusesCallerAddress = true;
        AssertSuccess(await TokenAsync(WeComSandbox.DemoSecret));
        AssertRefused(await GetAsync("get_api_domain_ip"), 60020);
        WeCom.RefusesCallerAddress = false;
        Assert.That(Texts((await GoodGetAsync("get_api_domain_ip"))["ip_list"]), Does.Contain("101.226.103.*"));
    }

    private Task<JsonObject> TokenAsync(string secret) =>
        CallAsync(HttpMethod.Get, $"gettoken?corpid={WeComSandbox.DemoCorpId}&corpsecret={secret}", null);
}
