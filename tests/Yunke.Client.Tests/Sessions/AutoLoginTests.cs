using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Sessions;

/// <summary>A login of the user's own: whatever it does, calls end, and it is not asked in a loop.</summary>
internal sealed class AutoLoginTests
{
    private static readonly ApiError Refused = new()
    {
        Provider = "Yunke", Operation = "own", Code = "10004", Category = ErrorCategory.CredentialsRejected, Message = "no",
    };

    private static IEnumerable<TestCaseData> Failing =>
    [
        Case("failure", static () => Task.FromResult(ApiResult.Failure<YunkeSession>(Refused with { Code = "own", Category = ErrorCategory.ProviderFault })), ErrorCategory.ProviderFault),
        Case("exception", static () => throw new InvalidOperationException("own"), ErrorCategory.Unknown),
        Case("faulted task", static () => Task.FromException<ApiResult<YunkeSession>>(new InvalidOperationException("own")), ErrorCategory.Unknown),
        Case("cancelled task", static () => Task.FromCanceled<ApiResult<YunkeSession>>(new CancellationToken(true)), ErrorCategory.Unknown),
        Case("null", static () => Task.FromResult<ApiResult<YunkeSession>>(null!), ErrorCategory.AuthenticationExpired),
        Case("null task", static () => null!, ErrorCategory.Unknown),
        Case("ended session", static () => Brought(WithEnd(DateTimeOffset.UnixEpoch)), ErrorCategory.AuthenticationExpired),
        Case("session without a user", static () => Brought(YunkeMock.Session(user: "")), ErrorCategory.AuthenticationExpired),
        Case("session that breaks a header", static () => Brought(YunkeMock.Session(token: "t\r\nX-Evil: 1")), ErrorCategory.AuthenticationExpired),
    ];

    [TestCaseSource(nameof(Failing))]
    public async Task Login_that_fails_ends_in_an_error_with_pauses_that_grow(Func<Task<ApiResult<YunkeSession>>> login, ErrorCategory category)
    {
        int asked = 0;
        using var mock = new YunkeMock(options => options.AutoLogin = _ =>
        {
            Interlocked.Increment(ref asked);
            return login();
        });

        for (int i = 0; i < 100; i++)
        {
            Assert.That((await mock.ListAsync()).Error?.Category, Is.EqualTo(category));
            await mock.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(100));
        }

        Assert.That((asked, mock.Steps.Count, mock.Sent.Count), Is.EqualTo((4, 0, 0)), "at once, after 1, 2 and 4 seconds");
    }

    [Test]
    public async Task Login_that_hangs_is_left_behind_after_a_minute()
    {
        int asked = 0;
        using var mock = new YunkeMock(options =>
        {
            options.MaxRetries = 0;
            options.AutoLogin = _ =>
            {
                Interlocked.Increment(ref asked);
                return new TaskCompletionSource<ApiResult<YunkeSession>>().Task;
            };
        });

        ApiResult<YunkePage<CallLog>>[] results = await mock.CrowdAsync(100);

        Assert.That(results.Select(static result => result.Error?.Category), Has.All.EqualTo(ErrorCategory.Timeout));
        Assert.That((asked, mock.Clock.Elapsed), Is.EqualTo((1, TimeSpan.FromMinutes(1))));
    }

    [Test]
    public async Task Thrown_password_exception_counts_like_a_refused_password()
    {
        int asked = 0;
        using var mock = new YunkeMock(options => options.AutoLogin = _ =>
        {
            Interlocked.Increment(ref asked);
            throw new YunkePasswordException(Refused);
        });

        ApiResult<YunkePage<CallLog>>[] results = await mock.CrowdAsync(100);
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(59));
        ApiResult<YunkePage<CallLog>> later = await mock.ListAsync();
        Assert.That(asked, Is.EqualTo(1));
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(2));
        await mock.ListAsync();

        Assert.That(results.Append(later).Select(static result => result.Error?.Code), Has.All.EqualTo("10004"));
        Assert.That(() => later.GetValueOrThrow(), Throws.TypeOf<YunkePasswordException>());
        Assert.That(asked, Is.EqualTo(2));
    }

    [Test]
    public async Task Very_same_session_again_ends_the_call_without_a_repetition()
    {
        int asked = 0;
        using var mock = new YunkeMock(options => options.AutoLogin = _ =>
        {
            Interlocked.Increment(ref asked);
            return Brought(YunkeMock.Session());
        })
        {
            Otherwise = ScriptedAnswer.Json(YunkeMock.Expired),
        };

        ApiResult<YunkePage<CallLog>> result = await mock.ListAsync();

        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));
        Assert.That((asked, mock.Sent.Count), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task Login_is_asked_once_for_all_and_its_session_used()
    {
        int asked = 0;
        using var mock = new YunkeMock(options => options.AutoLogin = async token =>
        {
            Interlocked.Increment(ref asked);
            await Task.Yield();
            token.ThrowIfCancellationRequested();
            return ApiResult.Success(YunkeMock.Session(user: $"own-{asked}"));
        })
        {
            Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage),
        };

        ApiResult<YunkePage<CallLog>>[] results = await mock.CrowdAsync(100);

        Assert.That(results, Has.All.Property(nameof(ApiResult.Error)).Null);
        Assert.That((asked, mock.Steps.Count), Is.EqualTo((1, 0)), "not by phone and password");
        Assert.That(mock.Sent.Select(static request => request.Header("userid")), Has.All.EqualTo("own-1"));
    }

    [Test]
    public async Task Login_may_use_the_steps_of_another_client()
    {
        using var other = new YunkeMock();
        using var mock = new YunkeMock(options => options.AutoLogin = token =>
            other.Client.Authentication.LoginAsync(YunkeMock.Phone, new Secret(YunkeMock.Password), YunkeMock.CompanyCode, token))
        {
            Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage),
        };

        Assert.That((await mock.ListAsync()).Error, Is.Null);
        Assert.That((mock.Only.Header("userid"), mock.Only.Address.Host), Is.EqualTo(("user-1", "crm2.yunkecn.com")));
        Assert.That(other.Client.Sessions.Current, Is.Null, "a login step leaves the session of its own client alone");
    }

    [Test]
    public async Task Without_any_way_to_log_in_the_call_says_so_and_sends_nothing()
    {
        using var mock = new YunkeMock(static options => (options.Phone, options.Password) = (null, null));

        ApiResult<YunkePage<CallLog>> result = await mock.ListAsync();

        Assert.That((result.Error?.Category, result.Error?.Code), Is.EqualTo((ErrorCategory.AuthenticationExpired, YunkeErrors.LoginNeeded)));
        Assert.That(result.Error!.Message, Does.Contain("no way to log in"));
        Assert.That(() => result.GetValueOrThrow(), Throws.TypeOf<YunkeLoginRequiredException>());
        Assert.That(mock.Handler.Count, Is.Zero);
    }

    private static Task<ApiResult<YunkeSession>> Brought(YunkeSession session) => Task.FromResult(ApiResult.Success(session));

    private static YunkeSession WithEnd(DateTimeOffset end) => new()
    {
        CompanyAddress = new Uri(YunkeMock.Company),
        CompanyCode = YunkeMock.CompanyCode,
        UserId = "u",
        Cookies = YunkeMock.Session().Cookies,
        ExpiresAt = end,
    };

    private static TestCaseData Case(string name, Func<Task<ApiResult<YunkeSession>>> login, ErrorCategory category) =>
        new TestCaseData(login, category).SetArgDisplayNames(name);
}
