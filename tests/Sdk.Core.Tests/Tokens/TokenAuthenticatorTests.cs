using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Tokens;

/// <summary>Tokens and the pipeline together: what a refused token costs in requests and fetches.</summary>
internal sealed class TokenAuthenticatorTests
{
    private static readonly ScriptedAnswer Success = ScriptedAnswer.Json(FakeProvider.Success);
    private static readonly ScriptedAnswer Expired = ScriptedAnswer.Json(FakeProvider.Refusal(FakeProvider.TokenExpired));

    private int _fetches;

    [SetUp]
    public void Start() => _fetches = 0;

    [Test]
    public async Task A_token_is_fetched_once_and_put_on_every_request()
    {
        using Setup setup = WithTokens(() => $"t{_fetches}");
        setup.Handler.Otherwise = Success;
        await setup.CallAsync(FakeProvider.ReadWithToken);
        await setup.CallAsync(FakeProvider.ReadWithToken);
        await setup.CallAsync(FakeProvider.Read);
        Assert.That(setup.Handler.Requests.Select(request => request.Header("Authorization")), Is.EqualTo(new[] { "Bearer t1", "Bearer t1", null }));
        Assert.That(_fetches, Is.EqualTo(1));
    }

    [TestCase(false, OperationSafety.Read)]
    [TestCase(false, OperationSafety.NotRepeatable)]
    [TestCase(true, OperationSafety.Read)]
    [TestCase(true, OperationSafety.NotRepeatable)]
    public async Task F16_a_refused_token_is_renewed_once_and_the_call_repeated_once(bool byStatus, OperationSafety safety)
    {
        using Setup setup = WithTokens(() => $"t{_fetches}");
        setup.Handler.Then(byStatus ? ScriptedAnswer.Empty(401) : Expired, Success);
        ApiResult<FakeItem> result = await setup.CallAsync(For(safety));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.IsSuccess, Is.True);
            Assert.That(setup.Handler.Requests.Select(request => request.Header("Authorization")), Is.EqualTo(new[] { "Bearer t1", "Bearer t2" }));
            Assert.That(_fetches, Is.EqualTo(2), "the first one and the renewal");
            Assert.That(setup.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
        }
    }

    [TestCase(OperationSafety.Read)]
    [TestCase(OperationSafety.NotRepeatable)]
    public async Task F16_a_token_that_is_refused_again_is_the_error(OperationSafety safety)
    {
        using Setup setup = WithTokens(() => $"t{_fetches}");
        setup.Handler.Otherwise = Expired;
        ApiResult<FakeItem> result = await setup.CallAsync(For(safety));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));
            Assert.That(result.Error?.Code, Is.EqualTo(FakeProvider.TokenExpired));
            Assert.That(result.Error?.OutcomeUnknown, Is.False);
            Assert.That(setup.Handler.Count, Is.EqualTo(2));
            Assert.That(_fetches, Is.EqualTo(2));
        }
    }

    [TestCase(OperationSafety.Read)]
    [TestCase(OperationSafety.NotRepeatable)]
    public async Task F17_the_same_token_again_means_no_repeat_and_one_fetch(OperationSafety safety)
    {
        using Setup setup = WithTokens(static () => "same");
        setup.Handler.Then(Success);
        await setup.CallAsync(FakeProvider.ReadWithToken);
        setup.Handler.Otherwise = Expired;
        int fetchesBefore = _fetches, sentBefore = setup.Handler.Count;
        ApiResult<FakeItem> result = await setup.CallAsync(For(safety));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));
            Assert.That(result.Error?.Code, Is.EqualTo(FakeProvider.TokenExpired), "the provider's words tell most");
            Assert.That(setup.Handler.Count - sentBefore, Is.EqualTo(1));
            Assert.That(_fetches - fetchesBefore, Is.EqualTo(1));
        }

        for (int i = 0; i < 9; i++)
        {
            await setup.CallAsync(For(safety));
            await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        Assert.That(_fetches - fetchesBefore, Is.EqualTo(1), "at most one forced renewal in ten seconds");
        Assert.That(setup.Handler.Count - sentBefore, Is.EqualTo(10));
    }

    [Test]
    public async Task Without_a_token_nothing_is_sent()
    {
        using Setup setup = WithTokens(static () => null);
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.ReadWithToken);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.Handler.Count, Is.Zero);
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.CredentialsRejected));
            Assert.That(result.Error?.Operation, Is.EqualTo(FakeProvider.ReadWithToken.Name));
            Assert.That(result.Error?.Message, Does.StartWith("Fake.Token failed before it"));
            Assert.That(result.Call.Attempts, Is.Zero);
            Assert.That(_fetches, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_hundred_refusals_at_once_cost_one_renewal()
    {
        using Setup setup = WithTokens(() => $"t{_fetches}");
        setup.Handler.Otherwise = ScriptedAnswer.From(request =>
            (request.Header("Authorization") == "Bearer t1" ? Expired : Success).After(TimeSpan.FromSeconds(1)));
        Task<ApiResult<FakeItem>>[] calls = [.. Enumerable.Range(0, 100).Select(_ => setup.Client.SendAsync(FakeProvider.PayWithToken))];
        await setup.Clock.AdvanceUntilAsync(Task.WhenAll(calls));
        Assert.That(calls.Select(call => call.Result.IsSuccess), Is.All.True);
        Assert.That(setup.Handler.Count, Is.InRange(101, 200), "a call that starts after the renewal is sent once");
        Assert.That(_fetches, Is.EqualTo(2));
    }

    [Test]
    public async Task A_call_says_which_of_several_tokens_it_needs()
    {
        using var setup = new Setup(Success, Success, Success);
        TokenManager<string> tokens = setup.Client.Pipeline.CreateTokenManager<string>(Options, (key, _) =>
            Task.FromResult(ApiResult.Success(new TokenGrant<string>($"token of {key.Credential}", TimeSpan.FromHours(2)))));
        setup.Client.Pipeline.AddCredential("token", new TokenAuthenticator<string>(
            tokens, static context => TokenKey.For(context.Argument ?? "nobody", context.Argument), Apply));
        foreach (string? robot in new[] { "r1", "r2", null })
        {
            await setup.Clock.RunAsync(setup.Client.Pipeline.SendAsync(
                FakeProvider.ReadWithToken, new ApiRequest { CredentialArgument = robot }, FakeJson.Default.FakeItem));
        }

        Assert.That(
            setup.Handler.Requests.Select(request => request.Header("Authorization")),
            Is.EqualTo(new[] { "Bearer token of r1", "Bearer token of r2", "Bearer token of nobody" }));
    }

    [Test]
    public async Task A_body_that_can_be_sent_once_is_not_sent_again_after_a_refused_token()
    {
        using Setup setup = WithTokens(() => $"t{_fetches}");
        setup.Handler.Otherwise = Expired;
        ApiResult result = await setup.Clock.RunAsync(setup.Client.Pipeline.SendAsync(
            FakeProvider.PayWithToken, new ApiRequest { IsSingleUse = true, CreateContent = static () => new StringContent("once") }));
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Fetching_a_token_needs_no_place_that_its_waiters_hold()
    {
        using var setup = new Setup(static options => options.MaxConcurrentCalls = 1, null, Success, Success);
        TokenManager<string> tokens = setup.Client.Pipeline.CreateTokenManager<string>(Options, async (_, cancellationToken) =>
        {
            ApiResult<FakeItem> login = await setup.Client.Pipeline.SendAsync(
                FakeProvider.Read, new ApiRequest(), FakeJson.Default.FakeItem, cancellationToken);
            return login.Map(static _ => new TokenGrant<string>("t", TimeSpan.FromHours(2)));
        });
        setup.Client.Pipeline.AddCredential("token", new TokenAuthenticator<string>(tokens, static _ => TokenKey.Create("k"), Apply));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.ReadWithToken);
        Assert.That(result.IsSuccess, Is.True);
        Assert.That(setup.Handler.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task Cookies_of_a_session_are_put_on_the_request_and_a_lost_session_is_renewed()
    {
        using var setup = new Setup(Expired, Success);
        TokenManager<Session> sessions = setup.Client.Pipeline.CreateTokenManager<Session>(Options, (_, _) => Task.FromResult(
            ApiResult.Success(new TokenGrant<Session>(new Session([$"sid={++_fetches}", "route=a"], "u-1"), null))));
        setup.Client.Pipeline.AddCredential("token", new TokenAuthenticator<Session>(sessions, static _ => TokenKey.Create("user"), static (request, session) =>
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", session.Cookies));
            request.Headers.TryAddWithoutValidation("X-User", session.UserId);
        }));
        Assert.That((await setup.CallAsync(FakeProvider.PayWithToken)).IsSuccess, Is.True);
        Assert.That(setup.Handler.Requests.Select(request => request.Header("Cookie")), Is.EqualTo(new[] { "sid=1; route=a", "sid=2; route=a" }));
        Assert.That(setup.Handler.Requests.Select(request => request.Header("X-User")), Is.All.EqualTo("u-1"));
    }

    [Test]
    public async Task A_token_that_only_a_login_brings_ends_in_login_required()
    {
        using var setup = new Setup();
        TokenManager<string> tokens = setup.Client.Pipeline.CreateTokenManager<string>(Options, null);
        TokenKey key = TokenKey.Create("k");
        setup.Client.Pipeline.AddCredential("token", new TokenAuthenticator<string>(tokens, _ => key, Apply));
        ApiResult<FakeItem> before = await setup.CallAsync(FakeProvider.ReadWithToken);
        Assert.That(before.Error?.Code, Is.EqualTo("login-required"));
        Assert.That(setup.Handler.Count, Is.Zero);

        tokens.Set(key, new TokenGrant<string>("sms", TimeSpan.FromDays(1)));
        setup.Handler.Then(Success, Expired);
        Assert.That((await setup.CallAsync(FakeProvider.ReadWithToken)).IsSuccess, Is.True);
        ApiResult<FakeItem> refused = await setup.CallAsync(FakeProvider.ReadWithToken);
        Assert.That(refused.Error?.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));
        Assert.That(refused.Error?.Code, Is.EqualTo("login-required"));
        Assert.That(setup.Handler.Count, Is.EqualTo(2));
    }

    [Test]
    public void A_credential_that_the_client_does_not_have_is_a_programmer_error()
    {
        using var setup = new Setup();
        Assert.That(() => setup.CallAsync(FakeProvider.PayWithToken), Throws.InvalidOperationException);
        Assert.That(setup.Handler.Count, Is.Zero);
    }

    [Test]
    public void A_credential_has_one_authenticator()
    {
        using Setup setup = WithTokens(static () => "t");
        TokenManager<string> tokens = setup.Client.Pipeline.CreateTokenManager<string>(Options, null);
        Assert.That(
            () => setup.Client.Pipeline.AddCredential("token", new TokenAuthenticator<string>(tokens, static _ => TokenKey.Create("k"), Apply)),
            Throws.ArgumentException);
    }

    private static TokenOptions Options => new() { Provider = "Fake", Operation = "Fake.Token" };

    private static ApiOperation For(OperationSafety safety) =>
        safety == OperationSafety.Read ? FakeProvider.ReadWithToken : FakeProvider.PayWithToken;

    private static void Apply(HttpRequestMessage request, string token) =>
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");

    /// <summary>A client with a token source; a token of null means that the credentials are refused.</summary>
    private Setup WithTokens(Func<string?> issue)
    {
        var setup = new Setup();
        TokenManager<string> tokens = setup.Client.Pipeline.CreateTokenManager<string>(Options, (_, _) =>
        {
            _fetches++;
            return Task.FromResult(issue() is { } token
                ? ApiResult.Success(new TokenGrant<string>(token, TimeSpan.FromHours(2)))
                : ApiResult.Failure<TokenGrant<string>>(new ApiError
                {
                    Provider = "Fake", Operation = "Fake.Token", Code = FakeProvider.BadCredentials, Category = ErrorCategory.CredentialsRejected,
                }));
        });
        setup.Client.Pipeline.AddCredential("token", new TokenAuthenticator<string>(tokens, static _ => TokenKey.Create("app", "secret"), Apply));
        return setup;
    }

    private sealed record Session(string[] Cookies, string UserId);
}
