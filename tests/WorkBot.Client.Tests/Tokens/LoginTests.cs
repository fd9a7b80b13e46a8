using Sdk.Core;
using Sdk.TestKit;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Tokens;

/// <summary>Tokens of users and administrators: they come by login, end, and only a login brings others.</summary>
internal sealed class LoginTests
{
    private WorkBotBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new WorkBotBench(withTokens: false);

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [TestCase("user", false)]
    [TestCase("admin", true)]
    [TestCase("auditor", false)]
    public async Task Login_keeps_the_token_of_the_user_and_of_an_administrator(string role, bool isAdmin)
    {
        _bench.Handler.Then(Login(role: role));

        ApiResult<WorkBotLogin> result = await _bench.LoginAsync();
        ApiResult<WorkBotUser> user = await _bench.RunAsync(_bench.Client.Users.GetAsync());
        ApiResult<WorkBotPage<WorkBotAccount>> admin = await _bench.RunAsync(_bench.Client.Administration.ListUsersAsync());

        Assert.That(result.GetValueOrThrow().Token, Is.EqualTo((Secret?)"t-1"));
        Assert.That(user.IsSuccess, Is.True, user.ToString());
        Assert.That(admin.Error?.Code, Is.EqualTo(isAdmin ? null : WorkBotErrors.LoginRequired));
        Assert.That(_bench.TokensSent, Is.EqualTo(isAdmin ? new[] { null, "t-1", "t-1" } : [null, "t-1"]));
        Assert.That(_bench.Changes.Select(static token => token.Audience), Is.EqualTo(
            isAdmin ? new[] { WorkBotAudience.User, WorkBotAudience.Admin } : [WorkBotAudience.User]));
        Assert.That(_bench.Client.Tokens.Find(WorkBotAudience.User)!.Value!.Reveal(), Is.EqualTo("t-1"));
        Assert.That(_bench.Client.Tokens.Find(WorkBotAudience.User)!.RefreshToken!.Reveal(), Is.EqualTo("r-1"));
    }

    [Test]
    public async Task Login_of_a_user_leaves_the_token_of_the_administrator_alone()
    {
        _bench.Handler.Then(Login("t-1", "admin"), Login("t-2"));

        await _bench.LoginAsync();
        await _bench.LoginAsync();
        await _bench.RunAsync(_bench.Client.Administration.ListLogsAsync());
        await _bench.RunAsync(_bench.Client.Users.GetAsync());

        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { null, null, "t-1", "t-2" }));
    }

    [Test]
    public async Task Failed_login_changes_nothing()
    {
        _bench.SetTokens();
        _bench.Handler.Then(WorkBotBench.Refusal(401));

        ApiResult<WorkBotLogin> result = await _bench.LoginAsync();

        Assert.That(result.Error, Has.Property(nameof(ApiError.Category)).EqualTo(ErrorCategory.CredentialsRejected).And.Property(nameof(ApiError.Code)).EqualTo("401"));
        Assert.That(_bench.Client.Tokens.Find(WorkBotAudience.User)!.Value!.Reveal(), Is.EqualTo(WorkBotBench.UserToken));
        Assert.That(_bench.Changes, Is.Empty);
    }

    [Test]
    public async Task Login_without_a_token_in_the_answer_keeps_none()
    {
        _bench.Handler.Then(WorkBotBench.Answer("""{"userId":1,"role":"user"}"""));

        await _bench.LoginAsync();
        ApiResult<WorkBotUser> user = await _bench.RunAsync(_bench.Client.Users.GetAsync());

        Assert.That(user.Error!.Code, Is.EqualTo(WorkBotErrors.LoginRequired));
        Assert.That(_bench.Changes, Is.Empty);
    }

    [Test]
    public async Task Call_without_a_login_says_so_and_sends_nothing()
    {
        ApiResult<WorkBotUser> result = await _bench.RunAsync(_bench.Client.Users.GetAsync());

        Assert.That(result.Error, Has.Property(nameof(ApiError.Code)).EqualTo(WorkBotErrors.LoginRequired)
            .And.Property(nameof(ApiError.Category)).EqualTo(ErrorCategory.AuthenticationExpired)
            .And.Property(nameof(ApiError.OutcomeUnknown)).False
            .And.Property(nameof(ApiError.Hint)).Not.Null);
        Assert.That(result.Error!.Operation, Is.EqualTo("WorkBot.Users.Get"));
        Assert.That(_bench.Handler.Count, Is.Zero);
    }

    [Test]
    public async Task Refused_token_of_a_user_says_login_required_and_nothing_is_repeated()
    {
        _bench.SetTokens();
        _bench.Handler.Then(WorkBotBench.Refusal(401));

        ApiResult<WorkBotUser> refused = await _bench.RunAsync(_bench.Client.Users.GetAsync());
        ApiResult<WorkBotUser> after = await _bench.RunAsync(_bench.Client.Users.GetAsync());
        ApiResult<WorkBotPage<WorkBotAccount>> admin = await _bench.RunAsync(_bench.Client.Administration.ListUsersAsync());

        Assert.That(refused.Error, Has.Property(nameof(ApiError.Code)).EqualTo(WorkBotErrors.LoginRequired)
            .And.Property(nameof(ApiError.OutcomeUnknown)).False);
        Assert.That(after.Error!.Code, Is.EqualTo(WorkBotErrors.LoginRequired));
        Assert.That(admin.IsSuccess, Is.True);
        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { WorkBotBench.UserToken, WorkBotBench.AdminToken }));
    }

    [Test]
    public async Task Login_after_a_refusal_works_at_once()
    {
        _bench.SetTokens();
        _bench.Handler.Then(WorkBotBench.Refusal(401), Login());

        await _bench.RunAsync(_bench.Client.Users.GetAsync());
        await _bench.LoginAsync();
        ApiResult<WorkBotUser> after = await _bench.RunAsync(_bench.Client.Users.GetAsync());

        Assert.That(after.IsSuccess, Is.True);
        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { WorkBotBench.UserToken, null, "t-1" }));
    }

    [Test]
    public async Task End_comes_from_the_token_when_the_answer_names_none()
    {
        _bench.Handler.Then(Login(JsonWebTokens.EndingAt(_bench.Clock.GetUtcNow() + TimeSpan.FromHours(2))));
        await _bench.LoginAsync();

        await _bench.Clock.AdvanceAsync(TimeSpan.FromHours(2) - TimeSpan.FromMinutes(1));
        ApiResult<WorkBotUser> before = await _bench.RunAsync(_bench.Client.Users.GetAsync());
        await _bench.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        ApiResult<WorkBotUser> after = await _bench.RunAsync(_bench.Client.Users.GetAsync());

        Assert.That(before.IsSuccess, Is.True);
        Assert.That(after.Error!.Code, Is.EqualTo(WorkBotErrors.LoginRequired));
    }

    [TestCase("opaque")]
    [TestCase("a.b.c")]
    [TestCase("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...")]
    public async Task Opaque_token_is_good_until_it_is_refused_or_a_month_old(string token)
    {
        _bench.Handler.Then(Login(token));
        await _bench.LoginAsync();

        await _bench.Clock.AdvanceAsync(TimeSpan.FromDays(29));
        ApiResult<WorkBotUser> before = await _bench.RunAsync(_bench.Client.Users.GetAsync());

        Assert.That(before.IsSuccess, Is.True);
        Assert.That(_bench.TokensSent[^1], Is.EqualTo(token));
    }

    [Test]
    public async Task Token_with_a_long_life_is_used_until_its_end()
    {
        _bench.Client.Tokens.Set(WorkBotBench.TokenOfPerson(end: _bench.Clock.GetUtcNow() + TimeSpan.FromDays(90)));

        await _bench.Clock.AdvanceAsync(TimeSpan.FromDays(80));
        ApiResult<WorkBotUser> user = await _bench.RunAsync(_bench.Client.Users.GetAsync());

        Assert.That(user.IsSuccess, Is.True, user.ToString());
        Assert.That(_bench.LoginsNeeded, Is.Empty);
    }

    [TestCase(30 * 24 * 60, 28.8 * 24 * 60, 29.2 * 24 * 60, Description = "a day before the end")]
    [TestCase(100, 88.5, 91.5, Description = "a tenth of a short life before the end")]
    public async Task Login_is_asked_for_once_and_in_time(int lifeMinutes, double quietMinutes, double latestMinutes)
    {
        _bench.Client.Tokens.Set(WorkBotBench.TokenOfPerson(end: _bench.Clock.GetUtcNow() + TimeSpan.FromMinutes(lifeMinutes)));

        await _bench.Clock.AdvanceAsync(TimeSpan.FromMinutes(quietMinutes));
        await _bench.RunAsync(_bench.Client.Users.GetAsync());
        Assert.That(_bench.LoginsNeeded, Is.Empty);

        await _bench.Clock.AdvanceAsync(TimeSpan.FromMinutes(latestMinutes - quietMinutes));
        Assert.That(_bench.LoginsNeeded, Is.Empty, "nothing happens without a call");
        ApiResult<WorkBotUser>[] results = await _bench.RunAsync(Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _bench.Client.Users.GetAsync())));

        Assert.That(results, Has.All.Property(nameof(ApiResult.IsSuccess)).True);
        Assert.That(_bench.LoginsNeeded, Is.EqualTo(new[] { WorkBotAudience.User }));
    }

    [Test]
    public async Task Each_new_token_asks_for_its_own_login()
    {
        for (int i = 0; i < 2; i++)
        {
            _bench.Client.Tokens.Set(WorkBotBench.TokenOfPerson($"t-{i}", WorkBotAudience.Admin, _bench.Clock.GetUtcNow() + TimeSpan.FromMinutes(100)));
            await _bench.Clock.AdvanceAsync(TimeSpan.FromMinutes(95));
            await _bench.RunAsync(_bench.Client.Administration.ListUsersAsync());
        }

        Assert.That(_bench.LoginsNeeded, Is.EqualTo(new[] { WorkBotAudience.Admin, WorkBotAudience.Admin }));
    }

    [Test]
    public async Task Views_share_the_tokens()
    {
        _bench.Handler.Then(Login());
        WorkBotClient view = _bench.Client.With(new CallOptions { MaxRetries = 0 });

        await _bench.RunAsync(view.Users.LoginAsync("13800000000", "123456"));
        await _bench.RunAsync(_bench.Client.Users.GetAsync());

        Assert.That(view.Tokens, Is.SameAs(_bench.Client.Tokens));
        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { null, "t-1" }));
    }

    private static ScriptedAnswer Login(string token = "t-1", string role = "user") =>
        WorkBotBench.Answer($$"""{"userId":1,"role":"{{role}}","token":"{{token}}","refreshToken":"r-1"}""", message: "登录成功");
}
