using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Authentication;

/// <summary>Cookies on the way through a login: one jar, which follows the rules of browsers.</summary>
internal sealed class LoginCookieTests
{
    private const string Register = "pc_register=1; i18next=zh-CN";

    [Test]
    public async Task Cookies_of_each_step_are_carried_to_the_next_ones_of_the_same_host()
    {
        using var mock = new YunkeMock { Step = static request => Setting(request, $"step{StepOf(request)}=v{StepOf(request)}; Path=/") };

        YunkeSession session = (await LoginAsync(mock)).GetValueOrThrow();

        Assert.That(mock.Steps.Select(static request => Sorted(request.Header("Cookie"))), Is.EqualTo(new[]
        {
            Sorted(Register), Sorted($"{Register}; step1=v1"), Sorted($"{Register}; step1=v1; step2=v2"), "", "step4=v4",
        }));
        Assert.That(session.Cookies.Keys, Is.EquivalentTo(new[] { "step4", "step5", "user", "userToken" }), "nothing of the other host");
    }

    [Test]
    public async Task Cookies_for_the_whole_domain_reach_the_company_s_host_and_the_session()
    {
        using var mock = new YunkeMock
        {
            Step = static request => StepOf(request) == 1 ? YunkeMock.Usual(request).With("Set-Cookie", "JESONG_USER_ID=42; Domain=yunkecn.com; Path=/") : null,
            Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage),
        };

        YunkeSession session = (await LoginAsync(mock)).GetValueOrThrow();
        mock.Client.Sessions.Set(session);
        await mock.ListAsync();

        Assert.That(mock.Steps.Skip(3).Select(static request => request.Header("Cookie")), Has.All.EqualTo("JESONG_USER_ID=42"));
        Assert.That(Sorted(mock.Only.Header("Cookie")), Is.EqualTo("JESONG_USER_ID=42; user=u1; userToken=t1"));
    }

    [Test]
    public async Task Same_host_for_both_parts_keeps_all_cookies()
    {
        using var mock = new YunkeMock
        {
            Step = static request => StepOf(request) == 3 ? YunkeMock.Companies("""{"domain":"https://crm.yunkecn.com/","companyCode":"2fy7qa"}""").With("Set-Cookie", "a=1; Path=/") : null,
        };

        YunkeSession session = (await LoginAsync(mock)).GetValueOrThrow();

        Assert.That(session.Cookies.Keys, Is.EquivalentTo(new[] { "pc_register", "i18next", "a", "user", "userToken" }));
        Assert.That(session.CompanyAddress, Is.EqualTo(new Uri("https://crm.yunkecn.com/")));
    }

    [TestCase("a=1; Path=/", "a=2; Path=/", "2")]
    [TestCase("a=1; Path=/", "a=; Max-Age=0; Path=/", null)]
    [TestCase("a=1; Path=/", "a=gone; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/", null)]
    [TestCase("a=1; Path=/; Expires=Fri, 01 Jan 2100 00:00:00 GMT", "b=2", "1")]
    [TestCase("a=1; Path=/; Secure; HttpOnly; SameSite=None", "b=2", "1")]
    public async Task Later_cookie_replaces_or_deletes_the_earlier_one(string first, string second, string? value)
    {
        using var mock = new YunkeMock { Step = request => StepOf(request) == 4 ? YunkeMock.Usual(request).With("Set-Cookie", first) : null };
        mock.Login = number => YunkeMock.Grant(number).With("Set-Cookie", second);

        YunkeSession session = (await LoginAsync(mock)).GetValueOrThrow();

        Assert.That(session.Cookies.GetValueOrDefault("a")?.Reveal(), Is.EqualTo(value));
        Assert.That(session.Cookies["userToken"].Reveal(), Is.EqualTo("t1"));
    }

    [TestCase("abc%2Bdef")]
    [TestCase("abc+/def==")]
    [TestCase("a=b=c")]
    [TestCase("%E4%B8%AD%E6%96%87")]
    [TestCase("!#$&'()*-.:<>?@[]^_`{|}~")]
    public async Task Values_go_out_as_they_came(string value)
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        mock.Login = _ => ScriptedAnswer.Json("""{"code":10000,"data":{"id":"u"}}""").With("Set-Cookie", $"userToken={value}; Path=/; HttpOnly");

        Assert.That((await mock.ListAsync()).Error, Is.Null);

        Assert.That(mock.Only.Header("Cookie"), Is.EqualTo($"userToken={value}"));
    }

    [TestCase("")]
    [TestCase("=")]
    [TestCase("=value")]
    [TestCase(";;;")]
    [TestCase("a b=1")]
    [TestCase("$a=1")]
    [TestCase("evil=1; Domain=example.com")]
    [TestCase("evil=1; Domain=.com")]
    [TestCase("evil=1; Domain=crm3.yunkecn.com")]
    [TestCase("evil=1; Domain=evil-crm2.yunkecn.com")]
    public async Task Malformed_and_foreign_cookies_are_left_out(string cookie)
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        mock.Login = number => YunkeMock.Grant(number).With("Set-Cookie", cookie);

        Assert.That((await mock.ListAsync()).Error, Is.Null);

        Assert.That(mock.Only.Header("Cookie"), Is.EqualTo("user=u1; userToken=t1"));
    }

    [Test]
    public async Task Two_logins_share_no_cookie()
    {
        using var mock = new YunkeMock { Step = static request => Setting(request, "visitor=1; Path=/") };

        await LoginAsync(mock);
        int first = mock.Steps.Count;
        await LoginAsync(mock);

        Assert.That(Sorted(mock.Steps[first].Header("Cookie")), Is.EqualTo(Sorted(Register)));
    }

    [Test]
    public async Task Cookies_of_answers_to_calls_change_nothing()
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage).With("Set-Cookie", "userToken=other; Path=/") };

        await mock.ListAsync();
        await mock.ListAsync();

        Assert.That(mock.Sent.Select(static request => request.Header("Cookie")), Has.All.EqualTo("user=u1; userToken=t1"));
    }

    [Test]
    public async Task Cookie_of_a_page_below_the_host_counts_for_all_its_pages()
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        mock.Login = static _ => ScriptedAnswer.Json("""{"code":10000,"data":{"id":"u"}}""").With("Set-Cookie", "userToken=t").With("Set-Cookie", "user=u; Path=/usercenter");

        await mock.ListAsync();

        Assert.That(Sorted(mock.Only.Header("Cookie")), Is.EqualTo("user=u; userToken=t"));
    }

    [Test]
    public async Task Login_without_cookies_is_no_session()
    {
        using var mock = new YunkeMock { Login = static _ => ScriptedAnswer.Json("""{"success":true,"data":{"id":"u","token":"t"}}""") };

        ApiResult<YunkePage<CallLog>> result = await mock.ListAsync();

        Assert.That((result.Error?.Code, result.Error?.Category), Is.EqualTo((YunkeErrors.NoSession, ErrorCategory.InvalidResponse)));
        Assert.That(result.Error!.Message, Does.Contain("cookies"));
        Assert.That(mock.Sent, Is.Empty);
    }

    private static int StepOf(RecordedRequest request) => request.Address.AbsolutePath switch
    {
        "/cms/auth/login" => 1,
        "/newuc/login/getSecureKey" => 2,
        "/newuc/login/checkAndGetUsers" => 3,
        "/usercenter/login/getSecureKey" => 4,
        _ => 5,
    };

    private static ScriptedAnswer Setting(RecordedRequest request, string cookie) =>
        (StepOf(request) == 5 ? YunkeMock.Grant(1) : YunkeMock.Usual(request)).With("Set-Cookie", cookie);

    private static string Sorted(string? header) =>
        string.Join("; ", (header ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private static Task<ApiResult<YunkeSession>> LoginAsync(YunkeMock mock) =>
        mock.RunAsync(static client => client.Authentication.LoginAsync(YunkeMock.Phone, new Secret(YunkeMock.Password), YunkeMock.CompanyCode));
}
