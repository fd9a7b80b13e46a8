using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Authentication;

/// <summary>Which company a login is for, and where that one lives.</summary>
internal sealed class CompanyChoiceTests
{
    private const string One = """{"domain":"crm1.yunkecn.com","companyCode":"aaa111"}""";
    private const string Two = """{"domain":"crm2.yunkecn.com","companyCode":"2fy7qa"}""";

    [TestCase("2fy7qa")]
    [TestCase("2FY7QA")]
    public async Task Company_is_found_by_its_code(string code)
    {
        using YunkeMock mock = Answering($"{One},{Two}");

        YunkeSession session = (await LoginAsync(mock, code)).GetValueOrThrow();

        Assert.That((session.CompanyAddress.Host, session.CompanyCode), Is.EqualTo(("crm2.yunkecn.com", "2fy7qa")), "as the service writes it");
        Assert.That(mock.Steps[^1].BodyText, Does.Contain("\"companyCode\":\"2fy7qa\""));
    }

    [Test]
    public async Task Only_company_needs_no_code()
    {
        using YunkeMock mock = Answering(Two);

        Assert.That((await LoginAsync(mock, null)).GetValueOrThrow().CompanyCode, Is.EqualTo("2fy7qa"));
    }

    [TestCase(One + "," + Two, null, "several")]
    [TestCase("", null, "no company")]
    [TestCase("", "2fy7qa", "does not belong")]
    [TestCase(One, "2fy7qa", "does not belong")]
    [TestCase("""{"domain":"crm2.yunkecn.com"}""", null, "no host or no code")]
    [TestCase("""{"domain":"crm2.yunkecn.com","companyCode":"a b"}""", null, "no host or no code")]
    [TestCase("""{"companyCode":"2fy7qa"}""", "2fy7qa", "no host or no code")]
    public async Task Company_that_cannot_be_told_is_an_error_and_the_login_ends(string companies, string? code, string reason)
    {
        using YunkeMock mock = Answering(companies);

        ApiResult<YunkeSession> session = await LoginAsync(mock, code);

        Assert.That((session.Error?.Code, session.Error?.Category), Is.EqualTo((YunkeErrors.NoCompany, ErrorCategory.NotFound)));
        Assert.That(session.Error!.Message, Does.Contain(reason));
        Assert.That(mock.Steps, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Missing_company_is_not_looked_for_at_every_call()
    {
        using YunkeMock mock = Answering(One, static options => options.CompanyAddress = null);

        ApiResult<YunkePage<CallLog>>[] results = await mock.CrowdAsync(50);

        Assert.That(results.Select(static result => result.Error?.Code), Has.All.EqualTo(YunkeErrors.NoCompany));
        Assert.That((mock.Steps.Count, mock.Sent.Count), Is.EqualTo((3, 0)));
    }

    [TestCase("crm2.yunkecn.com", "https://crm2.yunkecn.com/")]
    [TestCase(" crm2.yunkecn.com ", "https://crm2.yunkecn.com/")]
    [TestCase("https://crm2.yunkecn.com", "https://crm2.yunkecn.com/")]
    [TestCase("https://crm2.yunkecn.com/", "https://crm2.yunkecn.com/")]
    [TestCase("HTTPS://CRM2.yunkecn.com", "https://crm2.yunkecn.com/")]
    [TestCase("http://crm2.yunkecn.com", "https://crm2.yunkecn.com/")]
    [TestCase("http://crm2.yunkecn.com:80", "https://crm2.yunkecn.com/")]
    [TestCase("crm2.yunkecn.com:8443", "https://crm2.yunkecn.com:8443/")]
    [TestCase("http://crm2.yunkecn.com:8080", "https://crm2.yunkecn.com:8080/")]
    [TestCase("http://127.0.0.1:5080", "http://127.0.0.1:5080/")]
    [TestCase("https://crm2.yunkecn.com/cms", null)]
    [TestCase("crm2.yunkecn.com/?a=1", null)]
    [TestCase("https://user:pass@crm2.yunkecn.com", null)]
    [TestCase("https://crm2.yunkecn.com/#x", null)]
    [TestCase("ftp://crm2.yunkecn.com", null)]
    [TestCase("javascript:alert(1)", null)]
    [TestCase("", null)]
    [TestCase("   ", null)]
    [TestCase(null, null)]
    [TestCase("https://", null)]
    [TestCase("a b", null)]
    public void Address_of_a_company_is_read_in_all_forms_and_never_less_secure(string? domain, string? address)
    {
        Assert.That(new YunkeCompany { Domain = domain }.Address?.AbsoluteUri, Is.EqualTo(address));
    }

    [TestCase("""{"domain":"crm2.yunkecn.com","companyCode":123456}""", "123456")]
    [TestCase("""{"domain":"crm2.yunkecn.com","company":"2fy7qa"}""", "2fy7qa")]
    [TestCase("""{"domain":"crm2.yunkecn.com","company":77}""", "77")]
    [TestCase("""{"domain":"crm2.yunkecn.com","companyCode":"2fy7qa","company":"other","neu":[1]}""", "2fy7qa")]
    public async Task Code_may_be_text_or_a_number_under_either_name(string company, string code)
    {
        using YunkeMock mock = Answering(company);

        Assert.That((await LoginAsync(mock, code)).GetValueOrThrow().CompanyCode, Is.EqualTo(code));
    }

    [TestCase("""{"success":true,"data":{"domain":"crm2.yunkecn.com","companyCode":"2fy7qa"}}""", 1)]
    [TestCase("""{"success":true,"data":null}""", 0)]
    [TestCase("""{"success":true}""", 0)]
    [TestCase("""{"code":"10000","data":[null,{"domain":"crm2.yunkecn.com","companyCode":"2fy7qa"}]}""", 1)]
    public async Task Odd_list_of_companies_is_read(string body, int count)
    {
        using var mock = new YunkeMock { Step = request => request.Address.AbsolutePath.EndsWith("Users", StringComparison.Ordinal) ? ScriptedAnswer.Json(body) : null };

        ApiResult<IReadOnlyList<YunkeCompany>> found = await mock.RunAsync(static client =>
            client.Authentication.CheckAndGetUsersAsync(YunkeMock.Phone, new Secret(YunkeMock.Password)));

        Assert.That(found.GetValueOrThrow().Count(static company => company is not null), Is.EqualTo(count));
    }

    [TestCase("""{"success":true,"data":{"token":"t"}}""")]
    [TestCase("""{"code":10000,"data":{"id":null}}""")]
    [TestCase("""{"code":10000,"data":{"id":""}}""")]
    [TestCase("""{"code":10000,"data":{"id":"u\r\nX-Evil: 1"}}""")]
    [TestCase("""{"code":10000,"data":null}""")]
    [TestCase("""{"code":10000}""")]
    public async Task Login_without_a_usable_user_is_no_session(string body)
    {
        using var mock = new YunkeMock { Login = _ => ScriptedAnswer.Json(body).With("Set-Cookie", "user=u; Path=/") };

        ApiResult<YunkePage<CallLog>> result = await mock.ListAsync();

        Assert.That((result.Error?.Code, result.Error?.Category), Is.EqualTo((YunkeErrors.NoSession, ErrorCategory.InvalidResponse)), result.Error?.ToString());
        Assert.That(mock.Sent, Is.Empty);
    }

    [TestCase("""{"code":10000,"data":{"id":4711}}""", "4711")]
    [TestCase("""{"success":true,"code":null,"data":{"id":"u-1","token":7}}""", "u-1")]
    [TestCase("""{"code":"200","data":{"id":"12345678901234567890","neu":{}}}""", "12345678901234567890")]
    public async Task User_may_be_text_or_a_number(string body, string user)
    {
        using var mock = new YunkeMock { Login = _ => ScriptedAnswer.Json(body).With("Set-Cookie", "user=u; Path=/"), Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };

        Assert.That((await mock.ListAsync()).Error, Is.Null);
        Assert.That(mock.Only.Header("userid"), Is.EqualTo(user));
    }

    private static YunkeMock Answering(string companies, Action<YunkeOptions>? configure = null) => new(configure)
    {
        Step = request => request.Address.AbsolutePath.EndsWith("Users", StringComparison.Ordinal) ? YunkeMock.Companies(companies) : null,
    };

    private static Task<ApiResult<YunkeSession>> LoginAsync(YunkeMock mock, string? code) =>
        mock.RunAsync(client => client.Authentication.LoginAsync(YunkeMock.Phone, new Secret(YunkeMock.Password), code));
}
