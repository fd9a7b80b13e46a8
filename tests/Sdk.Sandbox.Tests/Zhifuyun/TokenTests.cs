using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Zhifuyun;

internal sealed class TokenTests : ZhifuyunTestBase
{
    private const string Probe = "v1/conversations/conv_001";

    [Test]
    public async Task The_answer_has_no_envelope_and_looks_like_the_vendors()
    {
        JsonObject answer = await AnswerAsync(HttpMethod.Post, "oauth/token", Credentials());
        Assert.That(Names(answer), Is.EqualTo(new[] { "access_token", "token_type", "expires_in" }));
        Assert.That((string?)answer["access_token"], Does.StartWith("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."));
        Assert.That((string?)answer["token_type"], Is.EqualTo("Bearer"));
        Assert.That((int)answer["expires_in"]!, Is.EqualTo(3_600));
        Assert.That(Zhifuyun.IssuedTokens, Is.EqualTo(2), "the first one was for signing in");
    }

    [Test]
    public async Task A_form_is_taken_too()
    {
        const string Form = "grant_type=client_credentials&client_id=sandbox-client&client_secret=sandbox-secret";
        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, "oauth/token", Form, "application/x-www-form-urlencoded");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("""{"grant_type":"client_credentials","client_id":"sandbox-client","client_secret":"wrong"}""", 401, "invalid_client")]
    [TestCase("""{"grant_type":"client_credentials","client_id":"nobody","client_secret":"sandbox-secret"}""", 401, "invalid_client")]
    [TestCase("""{"grant_type":"client_credentials"}""", 401, "invalid_client")]
    [TestCase("""{"grant_type":"password","client_id":"sandbox-client","client_secret":"sandbox-secret"}""", 400, "unsupported_grant_type")]
    [TestCase("""{"client_id":"sandbox-client","client_secret":"sandbox-secret"}""", 400, "invalid_request")]
    [TestCase("""{"grant_type":1}""", 400, "invalid_request")]
    [TestCase("[]", 400, "invalid_request")]
    [TestCase("{", 400, "invalid_request")]
    public async Task A_refusal_has_the_shape_of_OAuth_or_of_the_envelope(string body, int status, string error)
    {
        JsonObject oauth = await AnswerAsync(HttpMethod.Post, "oauth/token", body, (HttpStatusCode)status);
        Assert.That(Names(oauth), Is.EqualTo(new[] { "error", "error_description" }));
        Assert.That((string?)oauth["error"], Is.EqualTo(error));

        Zhifuyun.TokenErrors = ZhifuyunSandboxTokenErrors.Envelope;
        await AssertRefusedAsync(HttpMethod.Post, "oauth/token", status, body);

        Zhifuyun.ErrorsInBody = true;
        JsonObject envelope = await AnswerAsync(HttpMethod.Post, "oauth/token", body);
        Assert.That((int)envelope["code"]!, Is.EqualTo(status));
        Assert.That(Zhifuyun.IssuedTokens, Is.EqualTo(1));
    }

    [Test]
    public async Task A_token_lives_as_long_as_it_says()
    {
        Zhifuyun.TokenLifetime = TimeSpan.FromMinutes(2);
        await SignInAsync();
        Clock.Advance(TimeSpan.FromSeconds(119));
        await GetAsync(Probe);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await AssertRefusedAsync(HttpMethod.Get, Probe, 401);
    }

    [Test]
    public async Task A_jump_of_the_system_clock_ends_no_token()
    {
        Clock.JumpWallClock(TimeSpan.FromDays(1));
        await GetAsync(Probe);
    }

    [Test]
    public async Task A_revoked_token_is_refused_and_the_next_one_is_good()
    {
        Zhifuyun.RevokeTokens();
        await AssertRefusedAsync(HttpMethod.Get, Probe, 401);
        await SignInAsync();
        await GetAsync(Probe);
    }

    [Test]
    public async Task An_issuer_may_hand_out_the_same_token_even_when_it_was_revoked()
    {
        AuthenticationHeaderValue? first = Client.DefaultRequestHeaders.Authorization;
        Zhifuyun.ReturnsSameToken = true;
        Clock.Advance(TimeSpan.FromMinutes(10));
        JsonObject again = await AnswerAsync(HttpMethod.Post, "oauth/token", Credentials());
        Assert.That((string?)again["access_token"], Is.EqualTo(first!.Parameter));
        Assert.That((int)again["expires_in"]!, Is.EqualTo(3_000), "what is left of it");
        Assert.That(Zhifuyun.IssuedTokens, Is.EqualTo(2));

        Zhifuyun.RevokeTokens();
        await SignInAsync();
        Assert.That(Client.DefaultRequestHeaders.Authorization, Is.EqualTo(first));
        await AssertRefusedAsync(HttpMethod.Get, Probe, 401);

        Clock.Advance(TimeSpan.FromMinutes(50));
        await SignInAsync();
        Assert.That(Client.DefaultRequestHeaders.Authorization, Is.Not.EqualTo(first), "its time is over");
        await GetAsync(Probe);
    }

    [TestCase("\"7200\"")]
    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("null")]
    public async Task The_lifetime_may_be_said_in_other_ways(string text)
    {
        Zhifuyun.ExpiresInText = text;
        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, "oauth/token", Credentials());
        Assert.That(await TextOf(response), Does.EndWith($$""","expires_in":{{text}}}"""));
    }

    [Test]
    public async Task The_lifetime_may_be_left_out()
    {
        Zhifuyun.ExpiresInText = null;
        JsonObject answer = await AnswerAsync(HttpMethod.Post, "oauth/token", Credentials());
        Assert.That(Names(answer), Is.EqualTo(new[] { "access_token", "token_type" }));
    }

    [Test]
    public async Task Every_client_has_its_own_secret_and_secrets_can_change()
    {
        Zhifuyun.AddClient("second", "second-secret");
        await SignInAsync("second", "second-secret");
        await GetAsync(Probe);
        await AnswerAsync(HttpMethod.Post, "oauth/token", Credentials("second"), HttpStatusCode.Unauthorized);

        Zhifuyun.ClientSecret = "rotated";
        await AnswerAsync(HttpMethod.Post, "oauth/token", Credentials(), HttpStatusCode.Unauthorized);
        await SignInAsync("sandbox-client", "rotated");
        await GetAsync(Probe);
    }

    [TestCase("Basic c2FuZGJveA==")]
    [TestCase("Bearer nonsense")]
    [TestCase("Bearer")]
    [TestCase(null)]
    public async Task Without_a_good_token_nobody_is_let_in(string? authorization)
    {
        Client.DefaultRequestHeaders.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, "v1/tickets");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(response.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
        Assert.That(await TextOf(response), Is.EqualTo("""{"code":401,"message":"未授权，Token无效或过期"}"""));
    }

    [Test]
    public async Task A_client_that_may_only_read_is_forbidden_to_write()
    {
        Zhifuyun.AddClient("reader", "reader-secret", readOnly: true);
        await SignInAsync("reader", "reader-secret");
        await GetAsync("v1/tickets");
        await AssertRefusedAsync(HttpMethod.Post, "v1/conversations", 403, """{"user_id":"user_1"}""");
        await AssertRefusedAsync(HttpMethod.Patch, "v1/tickets/ticket_001", 403, """{"status":"resolved"}""");
        Assert.That(Zhifuyun.Conversations, Has.Count.EqualTo(45));
    }
}
