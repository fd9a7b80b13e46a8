using System.Text.Json;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Tokens;

/// <summary>How a token is asked for, what its answer may look like, and where it travels.</summary>
internal sealed class TokenRequestTests
{
    private static readonly ApiOperation Read = WeComClient.Endpoint(HttpMethod.Get, "externalcontact/get", OperationSafety.Read);
    private static readonly ApiOperation Send = WeComClient.Endpoint(HttpMethod.Post, "message/send", OperationSafety.NotRepeatable);

    [Test]
    public async Task A_token_travels_in_the_query()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok));

        ApiResult<WeComToken> token = await mock.RunAsync(static client => client.Tokens.CheckAsync());

        Assert.That(token.IsSuccess, Is.True, token.Error?.ToString());
        Assert.That(mock.Only.Address.AbsoluteUri, Is.EqualTo(WeComMock.Base + "get_api_domain_ip?access_token=token-1"));
        Assert.That(mock.Only.Header("Authorization"), Is.Null);
    }

    [Test]
    public async Task Token_is_asked_for_with_company_and_secret_in_the_query()
    {
        using var mock = new WeComMock();

        WeComToken token = (await mock.RunAsync(static client => client.Tokens.GetAsync())).GetValueOrThrow();

        RecordedRequest fetch = mock.Fetches.Single();
        Assert.That(fetch.Method, Is.EqualTo(HttpMethod.Get));
        Assert.That(fetch.Body, Is.Empty);
        Assert.That(
            fetch.Address.AbsoluteUri,
            Is.EqualTo($"{WeComMock.Base}gettoken?corpid={WeComMock.CorpId}&corpsecret={Uri.EscapeDataString(WeComMock.CorpSecret)}"));
        Assert.That(token.Value.Reveal(), Is.EqualTo("token-1"));
        Assert.That(token.ExpiresAt, Is.EqualTo(mock.Clock.GetUtcNow() + TimeSpan.FromHours(2)));
    }

    // Trap 7.
    [Test]
    public async Task Token_travels_in_the_query_of_a_post_as_well_and_behind_a_query_that_is_there()
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };
        var query = new ApiRequest { Query = new QueryParameters().Add("userid", "a&b") };

        await mock.RunAsync(client => client.SendAsync(Read, query));
        await mock.RunAsync(static client => client.SendAsync(Send, ApiRequest.Json(JsonElement.Parse("""{"a":1}"""), TestJson.Default.JsonElement)));

        Assert.That(mock.Sent.Select(static request => request.Address.AbsoluteUri), Is.EqualTo(new[]
        {
            WeComMock.Base + "externalcontact/get?userid=a%26b&access_token=token-1",
            WeComMock.Base + "message/send?access_token=token-1",
        }));
        Assert.That(mock.Sent[1].BodyText, Is.EqualTo("""{"a":1}"""));
    }

    [TestCase("a+b/c==")]
    [TestCase("a&b=c?d#e")]
    [TestCase("令牌 🙂 %41")]
    public async Task Token_with_characters_of_addresses_arrives_as_it_is(string text)
    {
        using var mock = new WeComMock
        {
            Otherwise = ScriptedAnswer.Json(WeComMock.Ok),
            Token = (_, _) => ScriptedAnswer.Json($$"""{"errcode":0,"access_token":"{{text}}","expires_in":7200}"""),
        };

        ApiResult<WeComAddresses> result = await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());

        Assert.That(result.IsSuccess, Is.True, result.Error?.ToString());
        Assert.That(mock.Only.Address.Query, Is.EqualTo("?access_token=" + Uri.EscapeDataString(text)));
    }

    [Test]
    public async Task Token_of_512_bytes_is_taken_whole()
    {
        string text = new('x', 512);
        using var mock = new WeComMock
        {
            Otherwise = ScriptedAnswer.Json(WeComMock.Ok),
            Token = (_, _) => ScriptedAnswer.Json($$"""{"errcode":0,"access_token":"{{text}}","expires_in":7200}"""),
        };

        await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());

        Assert.That(mock.Only.Address.Query, Is.EqualTo("?access_token=" + text));
    }

    // Trap 5: success without errcode. Trap 12: a number as text.
    [TestCase("\"expires_in\":\"600\"", 600)]
    [TestCase("\"expires_in\":600", 600)]
    [TestCase("\"expires_in\":600.0", 600)]
    [TestCase("\"expires_in\":null", 7_200)]
    [TestCase("\"expires_in\":\"\"", 7_200)]
    [TestCase("\"neu\":1", 7_200)]
    public async Task Life_may_be_text_and_is_two_hours_where_it_is_missing(string member, int seconds)
    {
        using var mock = new WeComMock { Token = (_, _) => ScriptedAnswer.Json($$"""{"access_token":"t",{{member}}}""") };

        WeComToken token = (await mock.RunAsync(static client => client.Tokens.GetAsync())).GetValueOrThrow();

        Assert.That(token.ExpiresAt, Is.EqualTo(mock.Clock.GetUtcNow() + TimeSpan.FromSeconds(seconds)));
    }

    [Test]
    public async Task Life_beyond_the_calendar_has_no_end()
    {
        using var mock = new WeComMock { Token = static (_, _) => ScriptedAnswer.Json("""{"access_token":"t","expires_in":9223372036854775807}""") };

        WeComToken token = (await mock.RunAsync(static client => client.Tokens.GetAsync())).GetValueOrThrow();

        Assert.That(token.ExpiresAt, Is.Null);
    }

    [TestCase("""{"errcode":0,"errmsg":"ok"}""")]
    [TestCase("""{"errcode":0,"access_token":null,"expires_in":7200}""")]
    [TestCase("""{"errcode":0,"access_token":"","expires_in":7200}""")]
    [TestCase("""{"errcode":0,"access_token":" ","expires_in":7200}""")]
    [TestCase("{}")]
    public async Task Grant_without_a_token_is_an_error_and_is_tried_again_after_a_pause(string answer)
    {
        using var mock = new WeComMock
        {
            Otherwise = ScriptedAnswer.Json(WeComMock.Ok),
            Token = (number, _) => number == 1 ? ScriptedAnswer.Json(answer) : WeComMock.Grant(number),
        };

        ApiResult<WeComToken> none = await mock.RunAsync(static client => client.Tokens.GetAsync());
        ApiResult<WeComToken> atOnce = await mock.RunAsync(static client => client.Tokens.GetAsync());

        Assert.That((none.Error?.Code, none.Error?.Category, none.Error?.IsTransient), Is.EqualTo((WeComErrors.EmptyGrant, (ErrorCategory?)ErrorCategory.InvalidResponse, (bool?)true)));
        Assert.That((atOnce.Error?.Code, mock.Fetches.Count), Is.EqualTo((WeComErrors.EmptyGrant, 1)), "within the pause nothing is tried");
        await mock.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That((await mock.RunAsync(static client => client.Tokens.GetAsync())).Error, Is.Null);
    }

    [Test]
    public async Task Two_secrets_have_a_token_each()
    {
        using var mock = new WeComMock
        {
            Otherwise = ScriptedAnswer.Json(WeComMock.Ok),
            Token = static (_, request) => ScriptedAnswer.Json(
                $$"""{"access_token":"{{(request.Address.Query.Contains(Uri.EscapeDataString(WeComMock.ContactsSecret), StringComparison.Ordinal) ? "contacts" : "application")}}"}"""),
        };
        ApiOperation contacts = WeComClient.Endpoint(HttpMethod.Post, "user/list_id", OperationSafety.Read, WeComSecretKind.Contacts);

        for (int round = 0; round < 2; round++)
        {
            await mock.RunAsync(client => client.SendAsync(contacts, new ApiRequest()));
            await mock.RunAsync(static client => client.SendAsync(Read, new ApiRequest()));
            await mock.RunAsync(static client => client.Tokens.CheckAsync(WeComSecretKind.Contacts));
        }

        Assert.That(mock.Fetches, Has.Count.EqualTo(2));
        Assert.That(mock.Sent.Select(static request => request.Address.PathAndQuery), Is.EqualTo(Enumerable.Repeat(new[]
        {
            "/cgi-bin/user/list_id?access_token=contacts", "/cgi-bin/externalcontact/get?access_token=application",
            "/cgi-bin/get_api_domain_ip?access_token=contacts",
        }, 2).SelectMany(static round => round)));
    }

    [Test]
    public async Task Without_a_secret_of_contacts_the_application_has_the_only_token()
    {
        using var mock = new WeComMock(static options => options.ContactsSecret = null) { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };

        WeComToken application = (await mock.RunAsync(static client => client.Tokens.GetAsync())).GetValueOrThrow();
        WeComToken contacts = (await mock.RunAsync(static client => client.Tokens.GetAsync(WeComSecretKind.Contacts))).GetValueOrThrow();

        Assert.That(contacts, Is.EqualTo(application));
        Assert.That(mock.Fetches, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Two_hundred_first_calls_share_one_fetch()
    {
        using var mock = new WeComMock
        {
            Otherwise = ScriptedAnswer.Json(WeComMock.Ok),
            Token = static (number, _) => WeComMock.Grant(number).After(TimeSpan.FromSeconds(1)),
        };

        ApiResult<WeComAddresses>[] results = await mock.Clock.RunAsync(Task.WhenAll(
            Enumerable.Range(0, 200).Select(_ => Task.Run(() => mock.Client.Network.ListApiAddressesAsync()))));

        Assert.That(results, Has.All.Property(nameof(ApiResult<object>.IsSuccess)).True);
        Assert.That((mock.Fetches.Count, mock.Sent.Count), Is.EqualTo((1, 200)));
    }

    [Test]
    public async Task Views_share_the_tokens_of_their_client()
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };
        WeComClient view = mock.Client.With(new CallOptions { Priority = RequestPriority.High });

        await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());
        await mock.Clock.RunAsync(view.Network.ListApiAddressesAsync());
        await mock.Clock.RunAsync(view.Tokens.GetAsync());

        Assert.That(mock.Fetches, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Neither_token_nor_secret_is_ever_logged()
    {
        using var mock = new WeComMock { Otherwise = WeComMock.Refusal(42001, "token-1 expired, access_token=token-1") };

        await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());
        await mock.RunAsync(static client => client.Tokens.CheckAsync(WeComSecretKind.Contacts));

        string logs = mock.Logs.AllText();
        Assert.That(mock.Logs.At(Microsoft.Extensions.Logging.LogLevel.Debug), Has.Count.GreaterThan(3));
        Assert.That(logs, Does.Contain("access_token=***").And.Contain("corpsecret=***"));
        Assert.That(logs, Does.Not.Contain("access_token=token").And.Not.Contain("app-secret").And.Not.Contain("contacts-secret"));
    }

    [Test]
    public void Token_shows_nothing_and_equals_by_its_text()
    {
        var token = new WeComToken("abc", null);

        Assert.That(token.ToString(), Is.EqualTo("***"));
        Assert.That(token, Is.EqualTo(new WeComToken("abc", DateTimeOffset.UnixEpoch)));
        Assert.That(token.GetHashCode(), Is.EqualTo(new WeComToken("abc", null).GetHashCode()));
        Assert.That(token, Is.Not.EqualTo(new WeComToken("abd", null)));
        Assert.That(() => new WeComToken(" ", null), Throws.ArgumentException.With.Property("ParamName").EqualTo("value"));
        Assert.That(() => new WeComToken(null!, null), Throws.ArgumentNullException);
    }
}
