using Sdk.Core;
using Sdk.TestKit;
using Zhifuyun.Client.Tests.Support;

namespace Zhifuyun.Client.Tests.Answers;

/// <summary>What the issuer may answer: OAuth's shape, the shape of all other answers, and neither.</summary>
internal sealed class TokenAnswerTests
{
    private const string Issuer = "Zhifuyun.Tokens.Get";

    [TestCase(400, """{"error":"invalid_client","error_description":"no"}""", ErrorCategory.CredentialsRejected, "invalid_client")]
    [TestCase(401, """{"error":"invalid_client"}""", ErrorCategory.CredentialsRejected, "invalid_client")]
    [TestCase(200, """{"error":"invalid_client","error_description":"no"}""", ErrorCategory.CredentialsRejected, "invalid_client")]
    [TestCase(400, """{"error":"unauthorized_client"}""", ErrorCategory.CredentialsRejected, "unauthorized_client")]
    [TestCase(400, """{"error":"invalid_grant"}""", ErrorCategory.CredentialsRejected, "invalid_grant")]
    [TestCase(403, """{"error":"access_denied"}""", ErrorCategory.CredentialsRejected, "access_denied")]
    [TestCase(401, """{"code":401,"message":"no"}""", ErrorCategory.CredentialsRejected, "401")]
    [TestCase(200, """{"code":401,"message":"no"}""", ErrorCategory.CredentialsRejected, "401")]
    [TestCase(403, """{"code":403,"message":"no"}""", ErrorCategory.PermissionDenied, "403")]
    [TestCase(401, "<html>", ErrorCategory.CredentialsRejected, "http-401")]
    [TestCase(401, "", ErrorCategory.CredentialsRejected, "http-401")]
    [TestCase(403, "<html>", ErrorCategory.PermissionDenied, "http-403")]
    public async Task Rejected_key_is_tried_once(int status, string body, ErrorCategory category, string code)
    {
        using var mock = new ZhifuyunMock { Token = _ => ScriptedAnswer.Text(body, status) };

        for (int i = 0; i < 20; i++)
        {
            ApiResult<ZhifuyunTicket> result = await mock.RunAsync(static client => client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t" }));
            AssertRefused(result.Error, category, code);
            await mock.Clock.AdvanceAsync(TimeSpan.FromSeconds(10));
        }

        Assert.That((mock.Fetches.Count, mock.Sent.Count), Is.EqualTo((1, 0)));
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(2));
        await mock.RunAsync(static client => client.Tickets.ListAsync());
        Assert.That(mock.Fetches, Has.Count.EqualTo(2), "once more after five minutes");
    }

    [TestCase(400, """{"error":"invalid_request","error_description":"grant_type"}""", ErrorCategory.InvalidRequest, "invalid_request")]
    [TestCase(400, """{"error":"unsupported_grant_type"}""", ErrorCategory.InvalidRequest, "unsupported_grant_type")]
    [TestCase(400, """{"error":"something_new"}""", ErrorCategory.InvalidRequest, "something_new")]
    [TestCase(400, """{"code":400,"message":"no"}""", ErrorCategory.InvalidRequest, "400")]
    [TestCase(200, """{"code":400,"message":"no"}""", ErrorCategory.InvalidRequest, "400")]
    [TestCase(400, "<html>", ErrorCategory.InvalidRequest, "http-400")]
    [TestCase(404, "<html>", ErrorCategory.NotFound, "http-404")]
    public async Task Refusal_that_is_not_about_the_key_reaches_the_caller(int status, string body, ErrorCategory category, string code)
    {
        using var mock = new ZhifuyunMock { Token = _ => ScriptedAnswer.Text(body, status) };

        ApiResult<ZhifuyunTicket> result = await mock.RunAsync(static client => client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t" }));

        AssertRefused(result.Error, category, code);
        Assert.That((mock.Fetches.Count, mock.Sent.Count), Is.EqualTo((1, 0)));
    }

    [TestCase(500, """{"code":500,"message":"服务器内部错误"}""", ErrorCategory.ProviderFault)]
    [TestCase(500, """{"error":"server_error"}""", ErrorCategory.ProviderFault)]
    [TestCase(500, "<html>", ErrorCategory.ProviderFault)]
    [TestCase(503, """{"error":"temporarily_unavailable"}""", ErrorCategory.ProviderBusy)]
    [TestCase(503, "", ErrorCategory.ProviderBusy)]
    [TestCase(200, "<html>", ErrorCategory.InvalidResponse)]
    [TestCase(200, "", ErrorCategory.InvalidResponse)]
    [TestCase(200, "[]", ErrorCategory.InvalidResponse)]
    [TestCase(200, """{"error":{"type":"odd"}}""", ErrorCategory.InvalidResponse)]
    public async Task Issuer_that_is_unwell_is_asked_again_by_the_call_itself_a_create_too(int status, string body, ErrorCategory category)
    {
        using var mock = new ZhifuyunMock { Otherwise = ScriptedAnswer.Json(ZhifuyunMock.Empty) };
        mock.Token = number => number == 1 ? ScriptedAnswer.Text(body, status) : ZhifuyunMock.Grant("t");

        ApiResult<ZhifuyunTicket> created = await mock.RunAsync(static client => client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t" }));

        Assert.That(created.Error, Is.Null);
        Assert.That((mock.Fetches.Count, mock.Sent.Count), Is.EqualTo((2, 1)));
        Assert.That(mock.Clock.Elapsed.TotalSeconds, Is.InRange(1, 1.2), "the pause of the issuer");

        using var lasting = new ZhifuyunMock(static options => options.MaxRetries = 2) { Token = _ => ScriptedAnswer.Text(body, status) };
        ApiResult<ZhifuyunTicket> failed = await lasting.RunAsync(static client => client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t" }));
        AssertRefused(failed.Error, category, null);
        Assert.That(lasting.Fetches, Has.Count.InRange(2, 3), "no retries within retries");
    }

    [TestCase("{}")]
    [TestCase("""{"access_token":null}""")]
    [TestCase("""{"access_token":""}""")]
    [TestCase("""{"access_token":"   "}""")]
    [TestCase("""{"access_token":"a b"}""")]
    [TestCase("""{"access_token":"a\r\nX-Evil: 1"}""")]
    [TestCase("""{"access_token":"令牌"}""")]
    [TestCase("""{"code":200,"data":null}""")]
    [TestCase("""{"code":200,"data":{}}""")]
    [TestCase("""{"code":200,"data":{"token":"t"}}""")]
    public async Task Answer_without_a_token_that_a_header_can_carry_is_an_error_and_no_loop(string body)
    {
        using var mock = new ZhifuyunMock(static options => options.MaxRetries = 0) { Token = _ => ScriptedAnswer.Json(body) };

        for (int i = 0; i < 50; i++)
        {
            ApiResult<ZhifuyunPage<ZhifuyunTicket>> result = await mock.RunAsync(static client => client.Tickets.ListAsync());
            AssertRefused(result.Error, ErrorCategory.InvalidResponse, ZhifuyunErrors.EmptyGrant);
        }

        Assert.That((mock.Fetches.Count, mock.Sent.Count), Is.EqualTo((1, 0)));
    }

    [TestCase("""{"access_token":"t","token_type":"Bearer","expires_in":3600}""", "t")]
    [TestCase("""{"access_token":"t"}""", "t")]
    [TestCase("""{"access_token":"t","token_type":"bearer"}""", "t")]
    [TestCase("""{"access_token":"t","token_type":"MAC"}""", "t")]
    [TestCase("""{"access_token":"t","token_type":null,"scope":["a"],"refresh_token":"r"}""", "t")]
    [TestCase("""{"code":200,"data":{"access_token":"t","expires_in":"3600"}}""", "t")]
    [TestCase("""{"code":0,"message":"ok","data":{"access_token":"t"}}""", "t")]
    [TestCase("""{"error":null,"access_token":"t"}""", "t")]
    [TestCase("""{"error":"","access_token":"t"}""", "t")]
    [TestCase("""{"code":200,"access_token":"!~azAZ09-._+/=","data":null}""", "!~azAZ09-._+/=")]
    public async Task Token_is_found_in_either_shape(string body, string token)
    {
        using var mock = new ZhifuyunMock { Otherwise = ScriptedAnswer.Json(ZhifuyunMock.Empty), Token = _ => ScriptedAnswer.Json(body) };

        ApiResult<ZhifuyunPage<ZhifuyunTicket>> result = await mock.RunAsync(static client => client.Tickets.ListAsync());

        Assert.That(result.Error, Is.Null);
        Assert.That(mock.Only.Header("Authorization"), Is.EqualTo($"Bearer {token}"));
    }

    [TestCase("30", 30, 34)]
    [TestCase(null, 1, 1.2)]
    public async Task Issuer_that_limits_is_asked_again_when_it_says(string? retryAfter, double least, double most)
    {
        ScriptedAnswer limited = ScriptedAnswer.Json("""{"code":429,"message":"请求频率超限"}""", 429);
        using var mock = new ZhifuyunMock { Otherwise = ScriptedAnswer.Json(ZhifuyunMock.Empty) };
        mock.Token = number => number > 1 ? ZhifuyunMock.Grant("t") : retryAfter is null ? limited : limited.With("Retry-After", retryAfter);

        ApiResult<ZhifuyunPage<ZhifuyunTicket>> result = await mock.RunAsync(static client => client.Tickets.ListAsync());

        Assert.That(result.Error, Is.Null);
        Assert.That(mock.Fetches, Has.Count.EqualTo(2));
        Assert.That(mock.Sent.Single().At.TotalSeconds, Is.InRange(least, most));
    }

    [TestCase(200)]
    [TestCase(401)]
    public async Task Expired_token_is_replaced_once_whatever_the_status_says(int status)
    {
        ScriptedAnswer expired = ScriptedAnswer.Json("""{"code":401,"message":"未授权，Token无效或过期"}""", status);
        using var mock = new ZhifuyunMock(expired, ScriptedAnswer.Json(ZhifuyunMock.Empty));

        ApiResult<ZhifuyunTicket> result = await mock.RunAsync(static client => client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t" }));

        Assert.That(result.Error, Is.Null);
        Assert.That(mock.Sent.Select(static request => request.Header("Authorization")), Is.EqualTo(new[] { "Bearer token-1", "Bearer token-2" }));
        Assert.That(mock.Sent[1].BodyText, Is.EqualTo(mock.Sent[0].BodyText));
        Assert.That(result.Call.Operation, Is.EqualTo("Zhifuyun.Tickets.Create"));
    }

    [Test]
    public async Task Key_and_secret_and_token_are_in_no_log_and_no_error()
    {
        using var mock = new ZhifuyunMock { Otherwise = ScriptedAnswer.Json("""{"code":403,"message":"no"}""", 403) };
        mock.Token = static _ => ZhifuyunMock.Grant("very-secret-token");

        ApiResult<ZhifuyunTicket> result = await mock.RunAsync(static client => client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t", CustomerEmail = "someone@example.com" }));

        string shown = $"{mock.Logs.AllText()}\n{result}\n{result.Error!.Describe()}\n{result.Error.ToException()}";
        Assert.That(shown, Does.Not.Contain("very-secret-token").And.Not.Contain(ZhifuyunMock.ClientSecret).And.Not.Contain("someone@example.com"));
        Assert.That(mock.Logs.Entries, Is.Not.Empty);
    }

    private static void AssertRefused(ApiError? error, ErrorCategory category, string? code)
    {
        Assert.That(error?.Category, Is.EqualTo(category), error?.ToString());
        Assert.That(error!.Code, code is null ? Is.Not.Empty : Is.EqualTo(code));
        Assert.That(error.OutcomeUnknown, Is.False, "what needs a token and gets none was not executed");
        Assert.That(error.Operation, Is.Not.EqualTo(Issuer), "the caller asked for something else");
        Assert.That(error.Message, Does.Contain(Issuer));
    }
}
