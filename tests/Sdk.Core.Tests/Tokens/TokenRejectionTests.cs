using Sdk.TestKit;

namespace Sdk.Core.Tests.Tokens;

/// <summary>Credentials that turn out to be of no use: while a token is fetched, or later, at a call that carries one.</summary>
internal sealed class TokenRejectionTests
{
    private static readonly TokenKey Key = TokenKey.Create("fake", "app", "secret");

    private readonly ManualTimeProvider _clock = new();
    private int _fetches;

    [SetUp]
    public void Start() => _fetches = 0;

    [Test]
    public async Task A_fetch_may_throw_what_a_client_told_it()
    {
        ApiError thrown = Error(ErrorCategory.Network) with { HttpStatus = 502, RequestId = "r-1" };
        TokenManager<string> tokens = Manager(_ => throw thrown.ToException());
        ApiResult<string> result = await GetAsync(tokens);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Network));
            Assert.That(result.Error?.Code, Is.EqualTo("why"));
            Assert.That(result.Error?.Operation, Is.EqualTo("Other.Login"));
            Assert.That(result.Error?.HttpStatus, Is.EqualTo(502));
            Assert.That(result.Error?.RequestId, Is.EqualTo("r-1"));
        }
    }

    [TestCase(ErrorCategory.CredentialsRejected, 300)]
    [TestCase(ErrorCategory.PermissionDenied, 300)]
    [TestCase(ErrorCategory.Network, 1)]
    public async Task What_it_throws_decides_how_long_nothing_is_tried(ErrorCategory category, double seconds)
    {
        TokenManager<string> tokens = Manager(_ => throw Error(category).ToException());
        await GetAsync(tokens);
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        await GetAsync(tokens);
        Assert.That(_fetches, Is.EqualTo(1));
        await _clock.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await GetAsync(tokens);
        Assert.That(_fetches, Is.EqualTo(2));
    }

    [Test]
    public async Task Any_other_exception_is_an_unexpected_failure()
    {
        TokenManager<string> tokens = Manager(_ => throw new FormatException("mistake"));
        Assert.That((await GetAsync(tokens)).Error?.Category, Is.EqualTo(ErrorCategory.Unknown));
    }

    [Test]
    public async Task A_rejection_ends_the_token_and_starts_the_cool_down()
    {
        TokenManager<string> tokens = Manager(static number => Grant($"t{number}"));
        await GetAsync(tokens);
        tokens.Reject(Key, "t1", Error(ErrorCategory.CredentialsRejected));
        ApiResult<string> refused = await GetAsync(tokens);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Error?.Category, Is.EqualTo(ErrorCategory.CredentialsRejected));
            Assert.That(refused.Error?.Code, Is.EqualTo("why"));
            Assert.That(refused.Error?.RetryAfter, Is.EqualTo(TimeSpan.FromMinutes(5)));
        }

        await _clock.AdvanceAsync(TimeSpan.FromSeconds(299));
        Assert.That((await GetAsync(tokens)).IsSuccess, Is.False);
        Assert.That(_fetches, Is.EqualTo(1));
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That((await GetAsync(tokens)).Value, Is.EqualTo("t2"));
    }

    [Test]
    public async Task A_rejection_of_an_older_token_says_nothing_of_the_present_one()
    {
        TokenManager<string> tokens = Manager(static number => Grant($"t{number}"));
        await GetAsync(tokens);
        await _clock.RunAsync(tokens.RenewAsync(Key, "t1").AsTask());
        tokens.Reject(Key, "t1", Error(ErrorCategory.CredentialsRejected));
        Assert.That((await GetAsync(tokens)).Value, Is.EqualTo("t2"));
        Assert.That(_fetches, Is.EqualTo(2));
    }

    [Test]
    public async Task A_rejection_is_of_one_credential_alone()
    {
        TokenManager<string> tokens = Manager(static number => Grant($"t{number}"));
        var other = TokenKey.Create("fake", "app", "another secret");
        await GetAsync(tokens);
        await GetAsync(tokens, other);
        tokens.Reject(Key, "t1", Error(ErrorCategory.CredentialsRejected));
        Assert.That((await GetAsync(tokens, other)).Value, Is.EqualTo("t2"));
        Assert.That((await GetAsync(tokens)).IsSuccess, Is.False);
    }

    [Test]
    public async Task A_rejection_of_what_was_never_fetched_changes_nothing()
    {
        TokenManager<string> tokens = Manager(static number => Grant($"t{number}"));
        tokens.Reject(Key, "t1", Error(ErrorCategory.CredentialsRejected));
        Assert.That((await GetAsync(tokens)).Value, Is.EqualTo("t1"));
    }

    [Test]
    public async Task A_token_that_is_handed_in_ends_the_cool_down()
    {
        TokenManager<string> tokens = Manager(static number => Grant($"t{number}"));
        await GetAsync(tokens);
        tokens.Reject(Key, "t1", Error(ErrorCategory.CredentialsRejected));
        tokens.Set(Key, new TokenGrant<string>("new", TimeSpan.FromHours(1)));
        Assert.That((await GetAsync(tokens)).Value, Is.EqualTo("new"));
    }

    [Test]
    public async Task Unless_it_is_wanted_a_rejection_changes_nothing()
    {
        TokenManager<string> tokens = Manager(static number => Grant($"t{number}"), stops: false);
        await GetAsync(tokens);
        tokens.Reject(Key, "t1", Error(ErrorCategory.CredentialsRejected));
        Assert.That((await GetAsync(tokens)).Value, Is.EqualTo("t1"));
        Assert.That(_fetches, Is.EqualTo(1));
    }

    [Test]
    public void A_rejection_needs_all_it_is_about()
    {
        TokenManager<string> tokens = Manager(static number => Grant($"t{number}"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => tokens.Reject(null!, "t", Error(ErrorCategory.CredentialsRejected)), Throws.ArgumentNullException);
            Assert.That(() => tokens.Reject(Key, null!, Error(ErrorCategory.CredentialsRejected)), Throws.ArgumentNullException);
            Assert.That(() => tokens.Reject(Key, "t", null!), Throws.ArgumentNullException);
        }
    }

    private static ApiError Error(ErrorCategory category) => new() { Provider = "Other", Operation = "Other.Login", Code = "why", Category = category };

    private static ApiResult<TokenGrant<string>> Grant(string token) => ApiResult.Success(new TokenGrant<string>(token, TimeSpan.FromHours(2)));

    private Task<ApiResult<string>> GetAsync(TokenManager<string> tokens, TokenKey? key = null) => _clock.RunAsync(tokens.GetAsync(key ?? Key).AsTask());

    private TokenManager<string> Manager(Func<int, ApiResult<TokenGrant<string>>> fetch, bool stops = true) => new(
        new TokenOptions { Provider = "Fake", Operation = "Fake.Token", StopsOnRejectedCalls = stops },
        (_, _) => Task.FromResult(fetch(++_fetches)),
        _clock);
}
