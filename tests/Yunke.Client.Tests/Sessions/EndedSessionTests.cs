using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Sessions;

/// <summary>What tells that a session has ended, and what comes of it: one login, one repetition.</summary>
internal sealed class EndedSessionTests
{
    private static readonly string[] Codes = ["10001", "10002", "401", "10003", "22003", "22004", "302"];
    private static readonly string[] Messages = ["请先登录", "会话已过期", "登录状态失效", "凭证失效", "invalid session", "Token 无效", "SESSION timeout", "bad TOKEN", "Session"];

    private static IEnumerable<TestCaseData> Refusals =>
    [
        .. from code in Codes
           from text in new[] { false, true }
           from flag in new[] { "", "\"success\":false," }
           select Case($"code {code} {(text ? "as text" : "as number")} {flag}", ScriptedAnswer.Json($$"""{{{flag}}"code":{{(text ? $"\"{code}\"" : code)}},"msg":"-"}""")),
        .. from message in Messages select Case($"message {message}", ScriptedAnswer.Json($$"""{"success":false,"message":"{{message}}"}""")),
        .. from message in Messages select Case($"unknown code, message {message}", ScriptedAnswer.Json($$"""{"code":"77777","msg":"{{message}}"}""")),
        .. from status in new[] { 301, 302, 303, 307 }
           from location in new[] { "/cms/auth/login", "https://crm.yunkecn.com/cms/auth/login?from=%2Fcms", "https://sso.example.com/LOGIN" }
           select Case($"HTTP {status} to {location}", ScriptedAnswer.Empty(status).With("Location", location)),
        Case("HTTP 401, empty", ScriptedAnswer.Empty(401)),
        Case("HTTP 401, page", ScriptedAnswer.Text("<html></html>", 401)),
        Case("HTTP 401, JSON", ScriptedAnswer.Json("""{"message":"-"}""", 401)),
        Case("HTTP 401, unknown code", ScriptedAnswer.Json("""{"success":false,"code":9,"message":"-"}""", 401)),
        Case("HTTP 200, page", ScriptedAnswer.Text("<!DOCTYPE html><html><body>登录</body></html>")),
        Case("HTTP 200, page called JSON", ScriptedAnswer.Text("  <html></html>", mediaType: "application/json")),
    ];

    [TestCaseSource(nameof(Refusals))]
    public async Task Ended_session_is_replaced_once_and_the_call_repeated_with_the_new_one(ScriptedAnswer refusal)
    {
        using var mock = new YunkeMock(refusal, ScriptedAnswer.Json(YunkeMock.EmptyPage));

        ApiResult<YunkePage<CallLog>> result = await mock.ListAsync();

        Assert.That(result.Error, Is.Null);
        Assert.That((mock.Logins, result.Call.Attempts), Is.EqualTo((2, 2)));
        Assert.That(mock.Sent.Select(static request => request.Header("Cookie")), Is.EqualTo(new[] { "user=u1; userToken=t1", "user=u2; userToken=t2" }));
        Assert.That(mock.Sent.Select(static request => request.Header("userid")), Is.EqualTo(new[] { "user-1", "user-2" }));
        Assert.That(mock.Sent[1].BodyText, Is.EqualTo(mock.Sent[0].BodyText));
        Assert.That(mock.Client.Sessions.Current?.UserId, Is.EqualTo("user-2"));
    }

    [TestCaseSource(nameof(Refusals))]
    public async Task Second_refusal_is_an_error_and_no_loop(ScriptedAnswer refusal)
    {
        using var mock = new YunkeMock { Otherwise = refusal };

        ApiResult<YunkePage<CallLog>> result = await mock.ListAsync();

        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));
        Assert.That(() => result.GetValueOrThrow(), Throws.TypeOf<YunkeLoginRequiredException>());
        Assert.That((mock.Logins, mock.Sent.Count), Is.EqualTo((2, 2)));
    }

    [TestCase("""{"success":false,"message":"余额不足"}""")]
    [TestCase("""{"success":false,"code":"77777","message":"余额不足"}""")]
    [TestCase("""{"success":false,"code":10000,"message":"-"}""")]
    [TestCase("""{"success":false,"code":200}""")]
    [TestCase("""{"code":500,"msg":"系统异常"}""")]
    public async Task Any_other_refusal_is_an_error_at_once(string body)
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(body) };

        ApiResult<YunkePage<CallLog>> result = await mock.ListAsync();

        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.ProviderFault));
        Assert.That(() => result.GetValueOrThrow(), Throws.TypeOf<YunkeApiException>());
        Assert.That((mock.Logins, mock.Sent.Count), Is.EqualTo((1, 1)));
    }

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(303)]
    [TestCase(307)]
    public async Task Redirect_elsewhere_is_no_end_of_a_session_and_is_not_followed(int status)
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Empty(status).With("Location", "https://crm.yunkecn.com/cms/maintenance") };

        ApiResult<YunkePage<CallLog>> result = await mock.ListAsync();

        Assert.That(result.Error?.HttpStatus, Is.EqualTo(status));
        Assert.That(result.Error!.Category, Is.Not.EqualTo(ErrorCategory.AuthenticationExpired));
        Assert.That((mock.Logins, mock.Sent.Count), Is.EqualTo((1, 1)));
    }

    [TestCase("请先登录")]
    [TestCase("SESSION timeout")]
    public async Task Words_count_only_where_the_options_say_so(string message)
    {
        using var mock = new YunkeMock(static options => options.RecognizesLoginByMessage = false)
        {
            Otherwise = ScriptedAnswer.Json($$"""{"success":false,"message":"{{message}}"}"""),
        };

        ApiResult<YunkePage<CallLog>> result = await mock.ListAsync();

        Assert.That((result.Error?.Category, result.Error?.Message), Is.EqualTo((ErrorCategory.ProviderFault, message)));
        Assert.That((mock.Logins, mock.Sent.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Codes_count_whatever_the_options_say_of_words()
    {
        using var mock = new YunkeMock(static options => options.RecognizesLoginByMessage = false, ScriptedAnswer.Json(YunkeMock.Expired), ScriptedAnswer.Json(YunkeMock.EmptyPage));

        Assert.That((await mock.ListAsync()).Error, Is.Null);
        Assert.That(mock.Logins, Is.EqualTo(2));
    }

    [TestCase("""{"success":true,"message":"请先登录","data":{"data":[]}}""")]
    [TestCase("""{"success":true,"code":"77777","message":"session","data":{"data":[]}}""")]
    [TestCase("""{"code":10000,"msg":"token 已失效","data":null}""")]
    [TestCase("""{"code":"200","data":{"data":[]}}""")]
    [TestCase("""{"success":true,"code":401,"data":{"data":[]}}""")]
    public async Task Success_is_one_whatever_it_says(string body)
    {
        using var mock = new YunkeMock(ScriptedAnswer.Json(body));

        Assert.That((await mock.ListAsync()).Error, Is.Null);
        Assert.That((mock.Logins, mock.Sent.Count), Is.EqualTo((1, 1)));
    }

    [TestCase("10004")]
    [TestCase("10005")]
    [TestCase("10006")]
    [TestCase("22001")]
    [TestCase("22002")]
    public async Task Refused_password_is_no_ended_session_even_when_it_speaks_of_one(string code)
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json($$"""{"success":false,"code":{{code}},"message":"登录失效"}""") };

        ApiResult<YunkePage<CallLog>> result = await mock.ListAsync();

        Assert.That((result.Error?.Category, result.Error?.Code), Is.EqualTo((ErrorCategory.CredentialsRejected, code)));
        Assert.That(() => result.GetValueOrThrow(), Throws.TypeOf<YunkePasswordException>());
        Assert.That((mock.Logins, mock.Sent.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Two_hundred_calls_at_the_moment_of_the_end_make_one_login()
    {
        using var mock = new YunkeMock();
        string valid = "t1";
        mock.Otherwise = ScriptedAnswer.From(request => ScriptedAnswer.Json(
            request.Header("Cookie")!.EndsWith($"userToken={valid}", StringComparison.Ordinal) ? YunkeMock.EmptyPage : YunkeMock.Expired));
        await mock.ListAsync();
        valid = "t2";
        mock.Login = static number => YunkeMock.Grant(number).After(TimeSpan.FromSeconds(1));

        ApiResult<YunkePage<CallLog>>[] results = await mock.CrowdAsync(200);

        Assert.That(results, Has.All.Property(nameof(ApiResult.Error)).Null);
        Assert.That(mock.Logins, Is.EqualTo(2));
        Assert.That(mock.Sent, Has.Count.InRange(201, 401));
    }

    [Test]
    public async Task Late_refusal_of_the_old_session_leaves_the_fresh_one_alone()
    {
        using var mock = new YunkeMock(
            ScriptedAnswer.Json(YunkeMock.Expired).After(TimeSpan.FromSeconds(5)), ScriptedAnswer.Json(YunkeMock.Expired))
        {
            Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage),
        };
        Task<ApiResult<YunkePage<CallLog>>> slow = mock.Client.CallLogs.ListAsync();
        await Pool.SettleAsync();

        Assert.That((await mock.ListAsync()).Error, Is.Null);
        Assert.That(mock.Logins, Is.EqualTo(2));
        Assert.That((await mock.Clock.RunAsync(slow)).Error, Is.Null);
        Assert.That((await mock.ListAsync()).Error, Is.Null);

        Assert.That(mock.Logins, Is.EqualTo(2));
        Assert.That(mock.Sent.Select(static request => request.Header("userid")), Is.EqualTo(new[] { "user-1", "user-1", "user-2", "user-2", "user-2" }));
    }

    [Test]
    public async Task Session_is_renewed_five_minutes_before_a_day_is_over_and_nobody_waits()
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        await mock.ListAsync();
        await mock.Clock.AdvanceAsync(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(6));
        await mock.ListAsync();
        await Pool.SettleAsync();
        Assert.That(mock.Logins, Is.EqualTo(1), "too early");

        mock.Login = static number => YunkeMock.Grant(number).After(TimeSpan.FromSeconds(2));
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(2));
        Task<ApiResult<YunkePage<CallLog>>> call = mock.Client.CallLogs.ListAsync();
        await Pool.SettleAsync();
        Assert.That((call.IsCompletedSuccessfully, mock.Logins), Is.EqualTo((true, 2)));
        await mock.Clock.AdvanceAsync(TimeSpan.FromSeconds(2));
        await mock.ListAsync();

        Assert.That(mock.Sent.Select(static request => request.Header("userid")), Is.EqualTo(new[] { "user-1", "user-1", "user-1", "user-2" }));
        Assert.That(mock.Logins, Is.EqualTo(2));
    }

    [Test]
    public async Task Life_of_a_session_is_the_one_of_the_options()
    {
        using var mock = new YunkeMock(static options => options.SessionLifetime = TimeSpan.FromHours(1)) { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };

        await mock.ListAsync();
        Assert.That(mock.Client.Sessions.Current!.ExpiresAt, Is.EqualTo(mock.Clock.GetUtcNow() + TimeSpan.FromHours(1)));
        await mock.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        await mock.ListAsync();

        Assert.That(mock.Sent.Select(static request => request.Header("userid")), Is.EqualTo(new[] { "user-1", "user-2" }));
    }

    private static TestCaseData Case(string name, ScriptedAnswer refusal) => new TestCaseData(refusal).SetArgDisplayNames(name);
}
