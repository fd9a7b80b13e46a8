using System.Net;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Yunke;

internal sealed class DiscoveryTests : YunkeTestBase
{
    [Test]
    public async Task The_login_page_sets_cookies_and_the_journal_shows_those_that_were_sent()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(Yunke.BaseAddress, "cms/auth/login"));
        request.Headers.Add("Cookie", "pc_register=1; i18next=zh-CN");
        using HttpResponseMessage response = await Client.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
        IReadOnlyDictionary<string, string> cookies = CookiesOf(response);
        Assert.That(cookies.Keys, Is.EquivalentTo(new[] { "gray", "SESSION" }));
        Assert.That(cookies["SESSION"], Does.StartWith("%2B/").And.EndWith("="));
        Assert.That(SetCookies(response), Has.All.Contains("; Path=/"));
        Assert.That(Server.Journal.Entries[^1].Operation, Is.EqualTo("CollectCookies"));
        Assert.That(Server.Journal.Entries[^1].Header("Cookie"), Is.EqualTo("pc_register=1; i18next=zh-CN"));
    }

    [Test]
    public async Task Companies_come_with_their_hosts_and_the_user_ids_there()
    {
        JsonObject key = await GetDiscoveryKeyAsync();
        Assert.That((string?)key["data"]!["modulus"], Has.Length.EqualTo(256));
        JsonArray companies = AssertSuccess(await CheckAsync(Encrypt(YunkeSandbox.DemoPassword, key["data"]!)))["data"]!.AsArray();
        Assert.That(companies.Select(row => (string)row!["companyCode"]!), Is.EqualTo(new[] { First, Second }));
        Assert.That(
            companies.Select(row => (string)row!["domain"]!),
            Is.EqualTo(new[] { Yunke.BaseAddress.AbsoluteUri.TrimEnd('/'), Yunke.SecondBaseAddress.AbsoluteUri.TrimEnd('/') }));
        Assert.That(companies.Select(row => (string)row!["userId"]!), Is.Unique);
        Assert.That((string?)companies[0]!["userId"], Is.EqualTo(YunkeSandbox.DemoPartnerId));
        Assert.That((string?)companies[0]!["companyName"], Is.EqualTo("云图科技"));
        Assert.That(companies[0]!["edition"], Is.Not.Null, "a member that nobody knows");
    }

    [Test]
    public async Task The_second_demo_user_has_one_company_and_any_host_tells()
    {
        JsonObject key = await GetDiscoveryKeyAsync(Yunke.SecondBaseAddress);
        using HttpResponseMessage response = await Client.PostAsync(
            new Uri(Yunke.SecondBaseAddress, "newuc/login/checkAndGetUsers"),
            Json($$"""
                {"method":"PASSWD","scope":"company","account":"{{YunkeSandbox.DemoSecondPhone}}","smsCode":"",
                "passwd":"{{Encrypt(YunkeSandbox.DemoSecondPassword, key["data"]!)}}"}
                """));
        JsonArray companies = AssertSuccess(await DocumentOf(response))["data"]!.AsArray();
        Assert.That(companies, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_wrong_password_and_an_unknown_phone_sound_the_same()
    {
        JsonNode key = (await GetDiscoveryKeyAsync())["data"]!;
        AssertFailure(await CheckAsync(Encrypt("wrong", key)), 10004);
        AssertFailure(await CheckAsync(Encrypt("wrong", key), "13000000000"), 10004);
        AssertFailure(await CheckAsync("zz"), 10004);
        Assert.That(Yunke.LoginAttempts(YunkeSandbox.DemoPhone), Is.EqualTo(2));
        Assert.That(Yunke.LoginAttempts("13000000000"), Is.EqualTo(1));
        Assert.That(Yunke.LoginAttempts("13000000001"), Is.Zero);
    }

    [TestCase("method", "SMS")]
    [TestCase("scope", "all")]
    [TestCase("account", "")]
    [TestCase("smsCode", null)]
    [TestCase("passwd", "")]
    public async Task Every_member_is_checked_before_the_password(string member, string? value)
    {
        JsonObject body = new()
        {
            ["method"] = "PASSWD", ["scope"] = "company", ["account"] = YunkeSandbox.DemoPhone, ["smsCode"] = "", ["passwd"] = "00",
        };
        body[member] = value;
        using HttpResponseMessage response =
            await Client.PostAsync(new Uri(Yunke.BaseAddress, "newuc/login/checkAndGetUsers"), Json(body.ToJsonString()));
        AssertFailure(await DocumentOf(response), 500, member);
        Assert.That(Yunke.LoginAttempts(YunkeSandbox.DemoPhone), Is.Zero);
    }

    [Test]
    public async Task The_key_of_the_search_needs_an_account_and_is_not_that_of_the_login()
    {
        AssertFailure(await GetAsync(new Uri(Yunke.BaseAddress, "newuc/login/getSecureKey")), 500, "account");
        string search = (string)(await GetDiscoveryKeyAsync())["data"]!["modulus"]!;
        Assert.That((string?)(await GetDiscoveryKeyAsync(Yunke.SecondBaseAddress))["data"]!["modulus"], Is.Not.EqualTo(search));
        Assert.That((string?)(await GetLoginKeyAsync()).Key["modulus"], Is.Not.EqualTo(search));
        Yunke.RotateKeys();
        Assert.That((string?)(await GetDiscoveryKeyAsync())["data"]!["modulus"], Is.Not.EqualTo(search));
    }
}
