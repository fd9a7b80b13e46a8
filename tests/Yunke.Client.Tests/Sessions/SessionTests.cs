using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Sessions;

/// <summary>Sessions in the hands of the program: handing in, keeping, forgetting.</summary>
internal sealed class SessionTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(static number => (byte)number)];

    private static IEnumerable<TestCaseData> Unusable =>
    [
        Case("another company", YunkeMock.Session(company: "other1"), "another company"),
        Case("no user", YunkeMock.Session(user: ""), "user"),
        Case("user with a line break", YunkeMock.Session(user: "u\r\nX: 1"), "user"),
        Case("company with a space", YunkeMock.Session(company: "2fy 7qa"), "code of the company"),
        Case("relative address", Change(address: new Uri("/crm2", UriKind.Relative)), "address"),
        Case("plain HTTP", Change(address: new Uri("http://crm2.yunkecn.com")), "https"),
        Case("address with a path", Change(address: new Uri("https://crm2.yunkecn.com/cms")), "nothing but scheme"),
        Case("no cookies", Change(cookies: []), "cookies"),
        Case("cookie with a separator", Change(cookies: new() { ["user"] = new Secret("a; b=c") }), "cookie"),
        Case("cookie with a line break", Change(cookies: new() { ["user"] = new Secret("a\n") }), "cookie"),
        Case("cookie name with an equals sign", Change(cookies: new() { ["us=er"] = new Secret("a") }), "cookie"),
        Case("cookie without a value", Change(cookies: new() { ["user"] = null! }), "cookie"),
        Case("ended", Change(end: new ManualTimeProvider().GetUtcNow()), "ended"),
    ];

    [Test]
    public async Task Session_that_is_handed_in_is_used_without_any_login()
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        YunkeSession session = YunkeMock.Session();

        mock.Client.Sessions.Set(session);
        ApiResult<YunkePage<CallLog>>[] results = await mock.CrowdAsync(50);

        Assert.That(results, Has.All.Property(nameof(ApiResult.Error)).Null);
        Assert.That(mock.Steps, Is.Empty);
        Assert.That(mock.Sent.Select(static request => request.Header("Cookie")), Has.All.EqualTo("user=u9; userToken=t9"));
        Assert.That(mock.Client.Sessions.Current, Is.EqualTo(session));
        Assert.That((await mock.Client.Sessions.GetAsync()).Value, Is.SameAs(mock.Client.Sessions.Current));
    }

    [TestCaseSource(nameof(Unusable))]
    public void Session_that_cannot_be_used_is_refused_and_nothing_of_it_shown(YunkeSession session, string problem)
    {
        using var mock = new YunkeMock();

        ArgumentException? refused = Assert.Catch<ArgumentException>(() => mock.Client.Sessions.Set(session));

        Assert.That((refused!.ParamName, refused.Message.Contains(problem, StringComparison.OrdinalIgnoreCase)), Is.EqualTo(("session", true)), refused.Message);
        Assert.That(refused.ToString(), Does.Not.Contain("t9"));
        Assert.That(mock.Client.Sessions.Current, Is.Null);
        Assert.That(() => mock.Client.Sessions.Set(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Code_of_the_company_may_differ_in_case()
    {
        using var mock = new YunkeMock();

        mock.Client.Sessions.Set(YunkeMock.Session(company: "2FY7QA"));

        Assert.That(mock.Client.Sessions.Current!.CompanyCode, Is.EqualTo("2FY7QA"));
    }

    [Test]
    public async Task Session_ends_when_it_says()
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        mock.Client.Sessions.Set(Change(end: mock.Clock.GetUtcNow() + TimeSpan.FromMinutes(10)));

        await mock.ListAsync();
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(10));
        await mock.ListAsync();

        Assert.That(mock.Sent.Select(static request => request.Header("userid")), Is.EqualTo(new[] { "user-9", "user-1" }));
    }

    [Test]
    public async Task Handing_a_session_in_ends_the_silence_after_a_refused_password()
    {
        using var mock = new YunkeMock
        {
            Login = static _ => ScriptedAnswer.Json("""{"code":10004,"message":"no"}"""),
            Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage),
        };
        Assert.That((await mock.ListAsync()).Error?.Code, Is.EqualTo("10004"));

        mock.Client.Sessions.Set(YunkeMock.Session());

        Assert.That((await mock.ListAsync()).Error, Is.Null);
    }

    [Test]
    public async Task Forgetting_makes_the_next_call_log_in_at_once()
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        mock.Login = static number => number == 1 ? ScriptedAnswer.Json("""{"code":10005,"message":"locked"}""") : YunkeMock.Grant(number);
        await mock.ListAsync();

        mock.Client.Sessions.Forget();
        Assert.That((await mock.ListAsync()).Error, Is.Null);
        mock.Client.Sessions.Forget();
        Assert.That(mock.Client.Sessions.Current, Is.Null);
        await mock.ListAsync();

        Assert.That(mock.Sent.Select(static request => request.Header("userid")), Is.EqualTo(new[] { "user-2", "user-3" }));
    }

    [Test]
    public async Task Login_is_told_and_handing_in_is_not()
    {
        using var mock = new YunkeMock(static options => options.MaxRetries = 0) { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        var told = new List<(object? Sender, YunkeSession Session)>();
        mock.Client.Sessions.Changed += (sender, change) => told.Add((sender, change.Session));

        mock.Client.Sessions.Set(YunkeMock.Session());
        await mock.ListAsync();
        await Pool.SettleAsync();
        Assert.That(told, Is.Empty);
        mock.Client.Sessions.Forget();
        await mock.ListAsync();
        await Pool.SettleAsync();

        Assert.That(told, Is.EqualTo(new[] { ((object?)mock.Client.Sessions, mock.Client.Sessions.Current!) }));
    }

    [Test]
    public async Task Handler_that_throws_is_logged_and_hurts_no_call()
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        mock.Client.Sessions.Changed += static (_, _) => throw new InvalidOperationException("the disk is full");

        Assert.That((await mock.ListAsync()).Error, Is.Null);
        await Pool.SettleAsync();

        Assert.That(mock.Logs.AllText(), Does.Contain("the disk is full"));
    }

    [Test]
    public async Task Handler_that_takes_its_time_is_waited_for_by_nobody()
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        using var release = new ManualResetEventSlim();
        mock.Client.Sessions.Changed += (_, _) => release.Wait();

        try
        {
            Assert.That((await mock.Client.CallLogs.ListAsync().WaitAsync(TimeSpan.FromSeconds(20))).Error, Is.Null);
        }
        finally
        {
            release.Set();
        }
    }

    [Test]
    public async Task Views_share_the_session()
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        YunkeClient view = mock.Client.With(new CallOptions { MaxRetries = 0 });

        await mock.ListAsync();
        await mock.Clock.RunAsync(view.CallLogs.ListAsync());

        Assert.That((view.Sessions, mock.Logins), Is.EqualTo((mock.Client.Sessions, 1)));
    }

    [Test]
    public async Task Kept_session_survives_the_program()
    {
        using var first = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        await first.ListAsync();
        var protector = new AesGcmSecretProtector(Key);
        string kept = first.Client.Sessions.Current!.Protect(protector);

        using var second = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        var read = YunkeSession.Unprotect(kept, protector);
        second.Client.Sessions.Set(read);
        await second.ListAsync();

        Assert.That(read, Is.EqualTo(first.Client.Sessions.Current));
        Assert.That(read.ExpiresAt, Is.EqualTo(first.Client.Sessions.Current!.ExpiresAt).Within(TimeSpan.FromSeconds(1)));
        Assert.That(read.ServiceToken, Is.EqualTo(new Secret("service-1")));
        Assert.That(second.Steps, Is.Empty);
        Assert.That(second.Only.Headers.Where(static header => header.Key is "Cookie" or "userid" or "company" or "Referer"),
            Is.EquivalentTo(first.Only.Headers.Where(static header => header.Key is "Cookie" or "userid" or "company" or "Referer")));
        Assert.That(kept, Does.Not.Contain("service-1"));
    }

    [Test]
    public void Cookies_of_any_kind_survive_the_protector()
    {
        var protector = new AesGcmSecretProtector(Key);
        YunkeSession session = Change(cookies: new() { ["user"] = new Secret("a%2Bb=/+=="), ["JESONG_USER_ID"] = new Secret("\"q\" x"), ["empty"] = new Secret("") });

        Assert.That(YunkeSession.Unprotect(session.Protect(protector), protector), Is.EqualTo(session));
    }

    [Test]
    public void Kept_session_is_no_use_without_the_key_or_after_a_change()
    {
        var protector = new AesGcmSecretProtector(Key);
        var other = new AesGcmSecretProtector([.. Key.Reverse()]);
        string kept = YunkeMock.Session().Protect(protector);
        int middle = kept.Length / 2;
        string changed = kept[..middle] + (kept[middle] == 'A' ? 'B' : 'A') + kept[(middle + 1)..];

        Assert.That(() => YunkeSession.Unprotect(kept, other), Throws.InstanceOf<CryptographicException>());
        Assert.That(() => YunkeSession.Unprotect(changed, protector), Throws.InstanceOf<CryptographicException>());
        Assert.That(() => YunkeSession.Unprotect(" ", protector), Throws.ArgumentException);
        Assert.That(() => YunkeSession.Unprotect(kept, null!), Throws.ArgumentNullException);
        Assert.That(() => YunkeMock.Session().Protect(null!), Throws.ArgumentNullException);
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("a password")]
    [TestCase("""{"address":"https://crm2.yunkecn.com","company":"2fy7qa","user":"u"}""")]
    [TestCase("""{"address":"https://crm2.yunkecn.com","company":"2fy7qa","user":"u","cookies":{}}""")]
    [TestCase("""{"address":"https://crm2.yunkecn.com","company":"2fy7qa","user":"u","cookies":{"a":null}}""")]
    [TestCase("""{"address":"https://crm2.yunkecn.com","company":"2fy7qa","user":"u","cookies":{"a":"b\r\nX: 1"}}""")]
    [TestCase("""{"address":"crm2/x/y","company":"2fy7qa","user":"u","cookies":{"a":"b"}}""")]
    [TestCase("""{"address":"https://crm2.yunkecn.com","company":"2fy7qa","user":"u","cookies":{"a":"b"}} {}""")]
    public void Other_content_is_no_session(string content)
    {
        var protector = new AesGcmSecretProtector(Key);
        string kept = protector.Protect(content);

        ArgumentException? refused = Assert.Catch<ArgumentException>(() => YunkeSession.Unprotect(kept, protector));

        Assert.That(refused!.ParamName, Is.EqualTo("protectedSession"));
    }

    [Test]
    public void Sessions_are_equal_when_all_their_members_are()
    {
        YunkeSession session = YunkeMock.Session();
        YunkeSession[] others =
        [
            YunkeMock.Session(user: "user-8"), YunkeMock.Session(token: "t8"), YunkeMock.Session(company: "other1"),
            Change(address: new Uri("https://crm3.yunkecn.com")), Change(serviceToken: "s"),
            Change(cookies: new() { ["user"] = new Secret("u9") }),
            Change(cookies: new() { ["user"] = new Secret("u9"), ["other"] = new Secret("t9") }),
        ];

        Assert.That(session, Is.EqualTo(YunkeMock.Session()));
        Assert.That(session.GetHashCode(), Is.EqualTo(YunkeMock.Session().GetHashCode()));
        Assert.That(session, Is.EqualTo(Change(end: DateTimeOffset.UnixEpoch)), "its end is no part of what it is");
        Assert.That(others, Has.None.EqualTo(session));
        Assert.That(session.Equals((object?)null), Is.False);
    }

    [Test]
    public void Nothing_of_a_session_shows_a_secret()
    {
        YunkeSession session = Change(
            cookies: new() { ["user"] = new Secret("verborgen-1"), ["userToken"] = new Secret("verborgen-2") }, serviceToken: "verborgen-3");
        var json = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

        Assert.That(session.ToString(), Is.EqualTo("user-9 of 2fy7qa"));
        Assert.That(JsonSerializer.Serialize(session, json.GetTypeInfo(typeof(YunkeSession))), Does.Not.Contain("verborgen").And.Contain("user-9"));
        Assert.That(new YunkeSessionEventArgs(session).ToString(), Does.Not.Contain("verborgen"));
        Assert.That(() => new YunkeSessionEventArgs(null!), Throws.ArgumentNullException);
    }

    [Test]
    public async Task Everything_at_once_does_no_harm()
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        YunkeSessions sessions = mock.Client.Sessions;

        Task[] work =
        [
            .. Enumerable.Range(0, 400).Select(number => Task.Run(async () =>
            {
                switch (number % 4)
                {
                    case 0:
                        sessions.Set(YunkeMock.Session(user: $"set-{number}", token: "set"));
                        break;
                    case 1:
                        sessions.Forget();
                        break;
                    default:
                        Assert.That((await mock.Client.CallLogs.ListAsync()).Error, Is.Null);
                        break;
                }
            })),
        ];
        await mock.Clock.AdvanceUntilAsync(Task.WhenAll(work));
        await Task.WhenAll(work);

        Assert.That(mock.Sent, Has.Count.EqualTo(200));
        Assert.That(
            mock.Sent.Select(static request => (IsSet: request.Header("userid")!.StartsWith("set-", StringComparison.Ordinal), Cookie: request.Header("Cookie")))
                .Where(static pair => pair.IsSet != (pair.Cookie == "user=u9; userToken=set")),
            Is.Empty, "user and cookies belong together");
    }

    private static YunkeSession Change(
        Uri? address = null, Dictionary<string, Secret>? cookies = null, DateTimeOffset? end = null, string? serviceToken = null) => new()
    {
        CompanyAddress = address ?? new Uri(YunkeMock.Company),
        CompanyCode = YunkeMock.CompanyCode,
        UserId = "user-9",
        Cookies = cookies ?? YunkeMock.Session().Cookies,
        ExpiresAt = end,
        ServiceToken = serviceToken,
    };

    private static TestCaseData Case(string name, YunkeSession session, string problem) => new TestCaseData(session, problem).SetArgDisplayNames(name);
}
