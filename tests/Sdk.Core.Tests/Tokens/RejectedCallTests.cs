using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Tokens;

/// <summary>What a call does that is refused for its credentials, or whose token cannot be replaced.</summary>
internal sealed class RejectedCallTests
{
    private static readonly ScriptedAnswer Success = ScriptedAnswer.Json(FakeProvider.Success);
    private static readonly ScriptedAnswer Expired = ScriptedAnswer.Json(FakeProvider.Refusal(FakeProvider.TokenExpired));
    private static readonly ScriptedAnswer Locked = ScriptedAnswer.Json(FakeProvider.Refusal(FakeProvider.BadCredentials, "locked"));

    private int _fetches;

    [SetUp]
    public void Start() => _fetches = 0;

    [Test]
    public async Task A_call_that_is_refused_for_its_credentials_stops_the_ones_behind_it()
    {
        using Setup setup = WithTokens(stops: true);
        setup.Handler.Then(Locked);
        ApiResult<FakeItem> refused = await setup.CallAsync(FakeProvider.ReadWithToken);
        ApiResult<FakeItem> next = await setup.CallAsync(FakeProvider.PayWithToken);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Error?.Category, Is.EqualTo(ErrorCategory.CredentialsRejected));
            Assert.That(refused.Error?.Message, Is.EqualTo("locked"));
            Assert.That(next.Error?.Category, Is.EqualTo(ErrorCategory.CredentialsRejected));
            Assert.That(next.Error?.Operation, Is.EqualTo(FakeProvider.PayWithToken.Name));
            Assert.That(next.Error?.Message, Does.Contain("locked"));
            Assert.That(next.Call.Attempts, Is.Zero);
            Assert.That(setup.Handler.Count, Is.EqualTo(1), "an account that is locked is left alone");
            Assert.That(_fetches, Is.EqualTo(1));
        }

        setup.Handler.Then(Success);
        await setup.Clock.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.That((await setup.CallAsync(FakeProvider.ReadWithToken)).IsSuccess, Is.True);
        Assert.That(setup.Handler.Requests[1].Header("Authorization"), Is.EqualTo("t2"));
    }

    [Test]
    public async Task Unless_it_is_wanted_the_token_stays()
    {
        using Setup setup = WithTokens(stops: false);
        setup.Handler.Then(Locked, Success);
        Assert.That((await setup.CallAsync(FakeProvider.ReadWithToken)).Error?.Category, Is.EqualTo(ErrorCategory.CredentialsRejected));
        Assert.That((await setup.CallAsync(FakeProvider.ReadWithToken)).IsSuccess, Is.True);
        Assert.That(setup.Handler.Requests.Select(request => request.Header("Authorization")), Is.EqualTo(new[] { "t1", "t1" }));
    }

    [Test]
    public async Task Any_other_refusal_leaves_the_token_alone()
    {
        using Setup setup = WithTokens(stops: true);
        setup.Handler.Then(ScriptedAnswer.Json(FakeProvider.Refusal("40301")), Success);
        Assert.That((await setup.CallAsync(FakeProvider.ReadWithToken)).Error?.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
        Assert.That((await setup.CallAsync(FakeProvider.ReadWithToken)).IsSuccess, Is.True);
        Assert.That(_fetches, Is.EqualTo(1));
    }

    [Test]
    public async Task A_refusal_without_a_credential_is_nobodys()
    {
        using Setup setup = WithTokens(stops: true);
        setup.Handler.Then(Success, Locked, Success);
        await setup.CallAsync(FakeProvider.ReadWithToken);
        await setup.CallAsync(FakeProvider.Read);
        Assert.That((await setup.CallAsync(FakeProvider.ReadWithToken)).IsSuccess, Is.True);
        Assert.That(_fetches, Is.EqualTo(1));
    }

    [Test]
    public async Task A_late_refusal_of_an_older_token_does_not_cost_the_present_one()
    {
        using Setup setup = WithTokens(stops: true);
        setup.Handler.Then(Locked.After(TimeSpan.FromSeconds(10)), Expired, Success, Success);
        Task<ApiResult<FakeItem>> late = setup.Client.SendAsync(FakeProvider.ReadWithToken);
        await Pool.SettleAsync();
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
        Assert.That((await setup.CallAsync(FakeProvider.ReadWithToken)).IsSuccess, Is.True);
        Assert.That((await setup.Clock.RunAsync(late)).Error?.Category, Is.EqualTo(ErrorCategory.CredentialsRejected));
        Assert.That((await setup.CallAsync(FakeProvider.ReadWithToken)).IsSuccess, Is.True);
        Assert.That(setup.Handler.Requests[^1].Header("Authorization"), Is.EqualTo("t2"));
    }

    [Test]
    public async Task After_a_renewal_the_refusal_is_of_the_renewed_token()
    {
        using Setup setup = WithTokens(stops: true);
        setup.Handler.Then(Expired, Locked);
        Assert.That((await setup.CallAsync(FakeProvider.ReadWithToken)).Error?.Category, Is.EqualTo(ErrorCategory.CredentialsRejected));
        Assert.That((await setup.CallAsync(FakeProvider.ReadWithToken)).Call.Attempts, Is.Zero);
        Assert.That(_fetches, Is.EqualTo(2));
    }

    [TestCase(OperationSafety.Read)]
    [TestCase(OperationSafety.NotRepeatable)]
    public async Task A_renewal_that_returns_the_refused_token_itself_means_no_repeat(OperationSafety safety)
    {
        using var setup = new Setup(Expired);
        var keeping = new Keeping();
        setup.Client.Pipeline.AddCredential("token", keeping);
        ApiResult<FakeItem> result = await setup.CallAsync(safety == OperationSafety.Read ? FakeProvider.ReadWithToken : FakeProvider.PayWithToken);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));
            Assert.That(result.Error?.Code, Is.EqualTo(FakeProvider.TokenExpired), "the provider's words tell most");
            Assert.That(result.Error?.HttpStatus, Is.EqualTo(200));
            Assert.That(result.Error?.OutcomeUnknown, Is.False);
            Assert.That(result.Call.Attempts, Is.EqualTo(1));
            Assert.That(setup.Handler.Count, Is.EqualTo(1));
            Assert.That(keeping.Renewals, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task An_authenticator_need_not_care_for_rejections()
    {
        using var setup = new Setup(Locked);
        setup.Client.Pipeline.AddCredential("token", new Keeping());
        Assert.That((await setup.CallAsync(FakeProvider.ReadWithToken)).Error?.Category, Is.EqualTo(ErrorCategory.CredentialsRejected));
    }

    private Setup WithTokens(bool stops)
    {
        var setup = new Setup();
        TokenManager<string> tokens = setup.Client.Pipeline.CreateTokenManager<string>(
            new TokenOptions { Provider = "Fake", Operation = "Fake.Token", StopsOnRejectedCalls = stops },
            (_, _) => Task.FromResult(ApiResult.Success(new TokenGrant<string>($"t{++_fetches}", TimeSpan.FromHours(2)))));
        setup.Client.Pipeline.AddCredential("token", new TokenAuthenticator<string>(
            tokens, static _ => TokenKey.Create("app", "secret"), static (request, token) => request.Headers.TryAddWithoutValidation("Authorization", token)));
        return setup;
    }

    /// <summary>Has one token, and no other.</summary>
    private sealed class Keeping : RequestAuthenticator
    {
        private readonly object _token = new();

        public int Renewals { get; private set; }

        public override ValueTask<AuthenticationResult> AuthenticateAsync(AuthenticationContext context, CancellationToken cancellationToken) =>
            new(AuthenticationResult.Success(_token));

        public override ValueTask<AuthenticationResult> RenewAsync(AuthenticationContext context, object refused, CancellationToken cancellationToken)
        {
            Renewals++;
            return new(AuthenticationResult.Success(refused));
        }
    }
}
