using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Yunke;

internal sealed class LoginTests : YunkeTestBase
{
    [Test]
    public async Task A_login_collects_its_cookies_over_several_answers()
    {
        using HttpResponseMessage keyAnswer = await Client.PostAsync(
            new Uri(Yunke.BaseAddress, "usercenter/login/getSecureKey"), Json($$"""{"phone":"{{YunkeSandbox.DemoPhone}}"}"""));
        JsonNode key = AssertSuccess(await DocumentOf(keyAnswer))["data"]!["data"]!;
        IReadOnlyDictionary<string, string> first = CookiesOf(keyAnswer);
        Assert.That(first.Keys, Is.EqualTo(new[] { "keyTicket", "JESONG_USER_ID" }));

        using HttpResponseMessage login =
            await SendLoginAsync(Encrypt(YunkeSandbox.DemoPassword, key), $"gray=1; keyTicket={first["keyTicket"]}");
        JsonObject data = AssertSuccess(await DocumentOf(login))["data"]!.AsObject();
        Assert.That((string?)data["id"], Is.EqualTo(YunkeSandbox.DemoPartnerId));
        Assert.That((string?)data["token"], Is.Not.Empty);
        IReadOnlyList<string> lines = SetCookies(login);
        Assert.That(lines, Has.Count.EqualTo(3));
        Assert.That(lines[0], Does.Match("^user=%2B/.+=; Path=/$"));
        Assert.That(lines[1], Does.Match("^userToken=%2B/.+=; Path=/; Max-Age=86400$"));
        Assert.That(lines[2], Is.EqualTo("keyTicket=; Max-Age=0"));
        Assert.That(Yunke.Logins, Is.EqualTo(1));
        Assert.That(Yunke.LivingSessions, Is.EqualTo(1));
        Assert.That(Yunke.LoginAttempts(YunkeSandbox.DemoPhone), Is.EqualTo(1));
    }

    [Test]
    public async Task The_key_may_lie_one_level_higher()
    {
        Yunke.KeyNesting = YunkeKeyNesting.Data;
        using HttpResponseMessage answer = await Client.PostAsync(
            new Uri(Yunke.BaseAddress, "usercenter/login/getSecureKey"), Json($$"""{"phone":"{{YunkeSandbox.DemoPhone}}"}"""));
        JsonNode data = (await DocumentOf(answer))["data"]!;
        Assert.That(Names(data), Is.EqualTo(new[] { "modulus", "public_exponent" }));
        await LogInAsync();
    }

    [Test]
    public async Task A_key_of_something_else_makes_a_wrong_password()
    {
        (JsonNode other, _) = await GetLoginKeyAsync(Second);
        JsonNode search = (await GetDiscoveryKeyAsync())["data"]!;
        (JsonNode old, string ticket) = await GetLoginKeyAsync();
        foreach (JsonNode key in (JsonNode[])[other, search])
        {
            using HttpResponseMessage answer = await SendLoginAsync(Encrypt(YunkeSandbox.DemoPassword, key), ticket);
            AssertFailure(await DocumentOf(answer), 10004);
        }

        Yunke.RotateKeys();
        using HttpResponseMessage rotated = await SendLoginAsync(Encrypt(YunkeSandbox.DemoPassword, old), ticket);
        AssertFailure(await DocumentOf(rotated), 10004);
        await LogInAsync();
    }

    [Test]
    public async Task A_login_without_the_cookie_of_the_key_is_refused_before_the_password()
    {
        (JsonNode key, string ticket) = await GetLoginKeyAsync();
        (_, string otherPhone) = await GetLoginKeyAsync(phone: YunkeSandbox.DemoSecondPhone);
        (_, string otherHost) = await GetLoginKeyAsync(Second);
        string cipher = Encrypt(YunkeSandbox.DemoPassword, key);
        foreach (string? cookies in (string?[])[null, "keyTicket=x", otherPhone, otherHost])
        {
            using HttpResponseMessage refused = await SendLoginAsync(cipher, cookies);
            AssertFailure(await DocumentOf(refused), 10003);
        }

        using (HttpResponseMessage login = await SendLoginAsync(cipher, ticket)) AssertSuccess(await DocumentOf(login));
        using (HttpResponseMessage again = await SendLoginAsync(cipher, ticket)) AssertFailure(await DocumentOf(again), 10003);
        (_, string late) = await GetLoginKeyAsync();
        Clock.Advance(TimeSpan.FromMinutes(5));
        using (HttpResponseMessage refused = await SendLoginAsync(cipher, late)) AssertFailure(await DocumentOf(refused), 10003);
        Assert.That(Yunke.LoginAttempts(YunkeSandbox.DemoPhone), Is.EqualTo(1));
    }

    [Test]
    public async Task A_company_of_another_host_is_unknown_here()
    {
        (JsonNode key, string ticket) = await GetLoginKeyAsync();
        string cipher = Encrypt(YunkeSandbox.DemoPassword, key);
        foreach (string company in (string[])[Second, "nobody"])
        {
            using HttpResponseMessage answer = await SendLoginAsync(cipher, ticket, company, host: Yunke.BaseAddress);
            AssertFailure(await DocumentOf(answer), 500, "companyCode");
        }

        Assert.That((await LogInAsync(Second)).UserId, Does.StartWith("u-" + Second));
        Assert.That(Yunke.Logins, Is.EqualTo(1));
    }

    [Test]
    public async Task A_user_of_no_such_company_is_refused()
    {
        (JsonNode key, string ticket) = await GetLoginKeyAsync(Second, YunkeSandbox.DemoSecondPhone);
        string cipher = Encrypt(YunkeSandbox.DemoSecondPassword, key);
        using HttpResponseMessage answer = await SendLoginAsync(cipher, ticket, Second, YunkeSandbox.DemoSecondPhone);
        AssertFailure(await DocumentOf(answer), 500);
        Assert.That(Yunke.Logins, Is.Zero);
    }

    [Test]
    public async Task Added_users_log_in_at_their_companies()
    {
        Yunke.AddCompany("extra1", "新公司", onSecondHost: true);
        IReadOnlyList<YunkeSandboxMember> added = Yunke.AddUser("13711112222", "p", First, "extra1");
        Assert.That(added.Select(member => member.CompanyCode), Is.EqualTo(new[] { First, "extra1" }));
        Assert.That((await LogInAsync(First, "13711112222", "p")).UserId, Is.EqualTo(added[0].UserId));
        Yunke.SetPassword("13711112222", "q");
        AssertFailure(await AttemptAsync("p", "13711112222"), 10004);
        await LogInAsync(First, "13711112222", "q");
        Assert.That(() => Yunke.AddUser("13711112222", "p"), Throws.ArgumentException);
        Assert.That(() => Yunke.AddUser("13711113333", "p", "nobody"), Throws.InstanceOf<KeyNotFoundException>());
        Assert.That(() => Yunke.AddCompany("extra1", "again"), Throws.ArgumentException);
    }
}
