using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Errors;

/// <summary>A session whose end shows in a redirect, or in a page, and not in a code.</summary>
internal sealed class LoginPageTests
{
    private static readonly ErrorCatalog Catalog = new()
    {
        LoginPage = "/Login",
        ClientFaults = new Dictionary<ClientFault, ErrorCatalogEntry>
        {
            [ClientFault.HtmlPage] = new("page", ErrorCategory.AuthenticationExpired, new("Log in anew.", "请重新登录。")),
        },
    };

    private int _fetches;

    [SetUp]
    public void Start() => _fetches = 0;

    [TestCase(301, "/login")]
    [TestCase(302, "/login?back=%2F")]
    [TestCase(302, "https://app.fake.test/LOGIN")]
    [TestCase(302, "//app.fake.test/login")]
    [TestCase(303, "/web/login.html")]
    [TestCase(307, "http://app.fake.test/a/login")]
    [TestCase(308, "/login")]
    [TestCase(302, "https://[broken/login")]
    public async Task A_redirect_to_the_login_page_is_an_ended_session(int status, string location)
    {
        using Setup setup = WithSession();
        setup.Handler.Otherwise = ScriptedAnswer.Empty(status).With("Location", location);
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.ReadWithToken);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));
            Assert.That(result.Error?.Code, Is.EqualTo($"http-{status}"));
            Assert.That(result.Error?.HttpStatus, Is.EqualTo(status));
            Assert.That(result.Error?.OutcomeUnknown, Is.False);
            Assert.That(setup.Handler.Count, Is.EqualTo(2));
            Assert.That(_fetches, Is.EqualTo(2), "the first one and the renewal");
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task After_a_renewal_the_call_succeeds_also_one_that_must_not_be_repeated(bool byRedirect)
    {
        using Setup setup = WithSession();
        setup.Handler.Then(
            byRedirect ? ScriptedAnswer.Text("<html>moved</html>", 302).With("Location", "/login") : ScriptedAnswer.Text("<html>log in</html>"),
            ScriptedAnswer.Json(FakeProvider.Success));
        ApiResult<FakeItem> result = await setup.CallAsync(byRedirect ? FakeProvider.PayWithToken : FakeProvider.ReadWithToken);
        Assert.That(result.Value?.Name, Is.EqualTo("Ann"));
        Assert.That(_fetches, Is.EqualTo(2));
    }

    [TestCase(302, "/elsewhere")]
    [TestCase(302, null)]
    [TestCase(304, null)]
    [TestCase(307, "https://app.fake.test/")]
    public async Task Any_other_redirect_is_a_fault(int status, string? location)
    {
        using Setup setup = WithSession();
        ScriptedAnswer answer = ScriptedAnswer.Empty(status);
        setup.Handler.Then(location is null ? answer : answer.With("Location", location));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.ReadWithToken);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.ProviderFault));
            Assert.That(result.Error?.Code, Is.EqualTo($"http-{status}"));
            Assert.That(_fetches, Is.EqualTo(1));
        }
    }

    [TestCase(200)]
    [TestCase(404)]
    public async Task A_location_without_a_redirect_says_nothing(int status)
    {
        using Setup setup = WithSession();
        setup.Handler.Then(ScriptedAnswer.Json(FakeProvider.Refusal("40401"), status).With("Location", "/login"));
        Assert.That((await setup.CallAsync(FakeProvider.ReadWithToken)).Error?.Category, Is.EqualTo(ErrorCategory.NotFound));
    }

    [Test]
    public async Task Without_a_credential_a_redirect_to_the_login_page_is_a_fault()
    {
        using Setup setup = WithSession();
        setup.Handler.Then(ScriptedAnswer.Empty(302).With("Location", "/login"));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.ProviderFault));
        Assert.That(_fetches, Is.Zero);
    }

    [Test]
    public async Task Without_a_login_page_a_redirect_says_nothing()
    {
        using Setup setup = WithSession(new ErrorCatalog());
        setup.Handler.Then(ScriptedAnswer.Empty(302).With("Location", "/login"));
        Assert.That((await setup.CallAsync(FakeProvider.ReadWithToken)).Error?.Category, Is.EqualTo(ErrorCategory.ProviderFault));
    }

    [Test]
    public async Task A_page_is_what_the_catalog_says_where_a_session_was_sent()
    {
        using Setup setup = WithSession();
        setup.Handler.Otherwise = ScriptedAnswer.Text("<html>log in</html>");
        ApiError? error = (await setup.CallAsync(FakeProvider.ReadWithToken)).Error;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error?.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));
            Assert.That(error?.Code, Is.EqualTo("page"));
            Assert.That(error?.Message, Does.Contain("HTML page").And.EndsWith("Log in anew."));
            Assert.That(error?.Hint?.Chinese, Is.EqualTo("请重新登录。"));
        }
    }

    [Test]
    public async Task A_page_is_an_unreadable_answer_where_none_was_sent()
    {
        using Setup setup = WithSession();
        setup.Handler.Otherwise = ScriptedAnswer.Text("<html>log in</html>");
        ApiError? error = (await setup.CallAsync(FakeProvider.Read)).Error;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
            Assert.That(error?.Code, Is.EqualTo("html-page"));
            Assert.That(error?.Message, Does.Contain("HTML page").And.Not.Contain("Log in"));
            Assert.That(error?.Hint, Is.Null);
            Assert.That(setup.Handler.Count, Is.EqualTo(2), "as any unreadable answer it is asked for once more");
        }
    }

    private Setup WithSession(ErrorCatalog? catalog = null)
    {
        ErrorCatalog errors = catalog ?? new ErrorCatalog(FakeProvider.Catalog.Entries) { LoginPage = Catalog.LoginPage, ClientFaults = Catalog.ClientFaults };
        var setup = new Setup(null, FakeProvider.Create(errors: errors));
        TokenManager<string> tokens = setup.Client.Pipeline.CreateTokenManager<string>(
            new TokenOptions { Provider = "Fake", Operation = "Fake.Login" },
            (_, _) => Task.FromResult(ApiResult.Success(new TokenGrant<string>($"s{++_fetches}", TimeSpan.FromHours(2)))));
        setup.Client.Pipeline.AddCredential("token", new TokenAuthenticator<string>(
            tokens, static _ => TokenKey.Create("k"), static (request, token) => request.Headers.TryAddWithoutValidation("Cookie", token)));
        return setup;
    }
}
