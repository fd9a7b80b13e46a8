using System.Text.Json;
using System.Text.Json.Nodes;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Authentication;

/// <summary>The requests of a login, as the pages of the service send them.</summary>
internal sealed class LoginRequestTests
{
    private static readonly Secret Password = new(YunkeMock.Password);

    [Test]
    public async Task Whole_login_takes_five_requests_at_two_hosts()
    {
        using var mock = new YunkeMock();

        YunkeSession session = (await LoginAsync(mock)).GetValueOrThrow();

        Assert.That(mock.Steps.Select(static request => $"{request.Method} {request.Address.AbsoluteUri}"), Is.EqualTo(new[]
        {
            "GET https://crm.yunkecn.com/cms/auth/login",
            "GET https://crm.yunkecn.com/newuc/login/getSecureKey?account=13800138000",
            "POST https://crm.yunkecn.com/newuc/login/checkAndGetUsers",
            "POST https://crm2.yunkecn.com/usercenter/login/getSecureKey",
            "POST https://crm2.yunkecn.com/usercenter/login/pcLogin",
        }));
        Assert.That(session, Is.EqualTo(new YunkeSession
        {
            CompanyAddress = new Uri(YunkeMock.Company),
            CompanyCode = YunkeMock.CompanyCode,
            UserId = "user-1",
            Cookies = new Dictionary<string, Secret> { ["user"] = new Secret("u1"), ["userToken"] = new Secret("t1") },
            ServiceToken = new Secret("service-1"),
        }));
        Assert.That(session.ExpiresAt, Is.EqualTo(mock.Clock.GetUtcNow() + TimeSpan.FromHours(24)));
        Assert.That(mock.Client.Sessions.Current, Is.Null, "the caller decides what becomes of it");
    }

    [Test]
    public async Task Bodies_have_exactly_the_documented_members_in_order()
    {
        using var mock = new YunkeMock();

        await LoginAsync(mock);

        Assert.That(mock.Steps.Take(2).Select(static request => request.Body), Has.All.Empty);
        Assert.That(MaskedBody(mock, 2), Is.EqualTo("""{"method":"PASSWD","scope":"company","account":"13800138000","smsCode":"","passwd":"*"}"""));
        Assert.That(MaskedBody(mock, 3), Is.EqualTo("""{"phone":"13800138000"}"""));
        Assert.That(MaskedBody(mock, 4), Is.EqualTo(
            """{"phone":"13800138000","password":"*","loginType":"yunkecn","companyCode":"2fy7qa","smsCode":"","validCode":"","codeUuid":""}"""));
    }

    [Test]
    public async Task Each_host_gets_the_password_under_its_own_key()
    {
        using var mock = new YunkeMock();

        await LoginAsync(mock);

        Assert.That(TestKey.Discovery.Decrypt(Member(mock.Steps[2], "passwd")), Is.EqualTo(YunkeMock.Password));
        Assert.That(TestKey.Company.Decrypt(Member(mock.Steps[4], "password")), Is.EqualTo(YunkeMock.Password));
        Assert.That(Member(mock.Steps[4], "password"), Does.Match("^([0-9a-f]{2})+$"));
    }

    [Test]
    public async Task Headers_are_those_of_a_page_of_the_host_that_is_asked()
    {
        using var mock = new YunkeMock();

        await LoginAsync(mock);

        foreach (RecordedRequest request in mock.Steps)
        {
            string origin = request.Address.GetLeftPart(UriPartial.Authority);
            Assert.That(request.Header("Referer"), Is.EqualTo(origin + "/cms/auth/login"));
            Assert.That(request.Header("Origin"), Is.EqualTo(origin));
            Assert.That(request.Header("Accept"), Is.EqualTo("application/json, text/plain, */*"));
            Assert.That(request.Header("Accept-Language"), Does.StartWith("zh-CN"));
            Assert.That(request.Header("User-Agent"), Does.StartWith("Mozilla/5.0 "));
            Assert.That((request.Header("channel"), request.Header("source")), Is.EqualTo(("4", "yunkepc")));
            Assert.That(request.Header("Content-Type"), request.Method == HttpMethod.Get ? Is.Null : Is.EqualTo("application/json"));
            Assert.That((request.Header("company"), request.Header("userid"), request.Header("Authorization")), Is.EqualTo(((string?)null, (string?)null, (string?)null)));
        }
    }

    [Test]
    public async Task Company_s_own_host_in_the_options_leaves_out_the_search()
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };

        await mock.ListAsync();

        Assert.That(mock.Steps.Select(static request => request.Address.AbsoluteUri), Is.EqualTo(new[]
        {
            "https://crm2.yunkecn.com/usercenter/login/getSecureKey", "https://crm2.yunkecn.com/usercenter/login/pcLogin",
        }));
        Assert.That(mock.Steps[0].Header("Cookie"), Is.Null, "nothing was collected before");
    }

    [Test]
    public async Task Without_the_company_s_host_calls_find_it_and_go_there()
    {
        using var mock = new YunkeMock(static options => options.CompanyAddress = null) { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };

        Assert.That((await mock.ListAsync()).Error, Is.Null);
        await mock.ListAsync();

        Assert.That(mock.Steps, Has.Count.EqualTo(5));
        Assert.That(mock.Sent.Select(static request => request.Address.AbsoluteUri), Has.All.EqualTo("https://crm2.yunkecn.com/pc/callLog/list"));
        Assert.That(mock.Sent.Select(static request => request.Header("Referer")), Has.All.EqualTo("https://crm2.yunkecn.com/cms/customer/callHistory"));
    }

    [TestCase("""{"code":10000,"data":{"data":KEY}}""")]
    [TestCase("""{"success":true,"data":KEY}""")]
    [TestCase("""{"code":"200","msg":"ok","data":{"data":KEY,"modulus":"no","public_exponent":"no"}}""")]
    [TestCase("""{"code":200,"data":{"data":null,"modulus":"MOD","public_exponent":"EXP"}}""")]
    public async Task Key_is_found_in_either_nesting(string body)
    {
        string Filled(TestKey key) => body.Replace("KEY", key.Members, StringComparison.Ordinal).Replace("MOD", key.Modulus, StringComparison.Ordinal).Replace("EXP", key.PublicExponent, StringComparison.Ordinal);
        using var mock = new YunkeMock
        {
            Step = request => !request.Address.AbsolutePath.EndsWith("getSecureKey", StringComparison.Ordinal) ? null
                : ScriptedAnswer.Json(Filled(request.Address.Host == "crm.yunkecn.com" ? TestKey.Discovery : TestKey.Company)),
        };

        Assert.That((await LoginAsync(mock)).Error, Is.Null);
        Assert.That(TestKey.Discovery.Decrypt(Member(mock.Steps[2], "passwd")), Is.EqualTo(YunkeMock.Password));
        Assert.That(TestKey.Company.Decrypt(Member(mock.Steps[4], "password")), Is.EqualTo(YunkeMock.Password));
    }

    private static IEnumerable<TestCaseData> OddPages =>
    [
        new TestCaseData(ScriptedAnswer.Empty(302).With("Location", "https://elsewhere.example.com/")).SetArgDisplayNames("redirect"),
        new TestCaseData(ScriptedAnswer.Empty(302).With("Location", "/cms/auth/login?a=1")).SetArgDisplayNames("redirect to login"),
        new TestCaseData(ScriptedAnswer.Empty(500)).SetArgDisplayNames("HTTP 500"),
        new TestCaseData(ScriptedAnswer.Empty(404)).SetArgDisplayNames("HTTP 404"),
        new TestCaseData(ScriptedAnswer.Empty(401)).SetArgDisplayNames("HTTP 401"),
        new TestCaseData(ScriptedAnswer.NoConnection()).SetArgDisplayNames("no connection"),
        new TestCaseData(ScriptedAnswer.Silence()).SetArgDisplayNames("silence"),
        new TestCaseData(ScriptedAnswer.Json("{}")).SetArgDisplayNames("JSON"),
        new TestCaseData(ScriptedAnswer.Empty(200)).SetArgDisplayNames("empty"),
        new TestCaseData(ScriptedAnswer.Json("""{"code":10005,"message":"locked"}""")).SetArgDisplayNames("code of a locked account"),
    ];

    [TestCaseSource(nameof(OddPages))]
    public async Task Page_that_fails_does_not_end_the_login(ScriptedAnswer page)
    {
        using var mock = new YunkeMock(static options => options.MaxRetries = 0) { Step = request => request.Method == HttpMethod.Get && !request.Address.AbsolutePath.EndsWith("Key", StringComparison.Ordinal) ? page : null };

        ApiResult<YunkeSession> session = await LoginAsync(mock);

        Assert.That(session.Error, Is.Null);
        Assert.That(mock.Steps, Has.Count.EqualTo(5));
    }

    [Test]
    public async Task Steps_can_be_taken_one_by_one()
    {
        using var mock = new YunkeMock();
        YunkeAuthenticationClient steps = mock.Client.Authentication;

        YunkeSecureKey discovery = (await mock.Clock.RunAsync(steps.GetSecureKeyAsync(YunkeMock.Phone))).GetValueOrThrow();
        YunkeSecureKey company = (await mock.Clock.RunAsync(steps.GetSecureKeyAsync(YunkeMock.Phone, new Uri(YunkeMock.Company)))).GetValueOrThrow();
        YunkeCompany found = (await mock.Clock.RunAsync(steps.CheckAndGetUsersAsync(YunkeMock.Phone, Password))).GetValueOrThrow().Single();
        YunkeSession session = (await mock.Clock.RunAsync(steps.PasswordLoginAsync(YunkeMock.Phone, Password, found.CompanyCode!, found.Address!))).GetValueOrThrow();

        Assert.That((discovery.Modulus, discovery.PublicExponent), Is.EqualTo((TestKey.Discovery.Modulus, TestKey.Discovery.PublicExponent)));
        Assert.That(TestKey.Company.Decrypt(company.Encrypt(Password).Reveal()), Is.EqualTo(YunkeMock.Password));
        Assert.That((found.Domain, found.CompanyCode, found.CompanyName), Is.EqualTo(("crm2.yunkecn.com", "2fy7qa", "公司")));
        Assert.That(session.UserId, Is.EqualTo("user-1"));
        Assert.That(mock.Steps, Has.Count.EqualTo(2 + 1 + 3 + 2));
    }

    private static Task<ApiResult<YunkeSession>> LoginAsync(YunkeMock mock, string? code = YunkeMock.CompanyCode) =>
        mock.RunAsync(client => client.Authentication.LoginAsync(YunkeMock.Phone, Password, code));

    private static string Member(RecordedRequest request, string name) => JsonElement.Parse(request.BodyText).GetProperty(name).GetString()!;

    private static string MaskedBody(YunkeMock mock, int index)
    {
        JsonObject body = JsonNode.Parse(mock.Steps[index].BodyText)!.AsObject();
        foreach (string name in new[] { "passwd", "password" })
        {
            if (body.ContainsKey(name))
            {
                body[name] = "*";
            }
        }

        return body.ToJsonString();
    }
}
