using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Tokens;

/// <summary>Tokens that end, are withdrawn or refused, and secrets that are wrong. Traps 8 and 9.</summary>
internal sealed class RenewalTests
{
    private static readonly ScriptedAnswer Good = ScriptedAnswer.Json(WeComMock.Ok);
    private static readonly ApiOperation Send = WeComClient.Endpoint(HttpMethod.Post, "message/send", OperationSafety.NotRepeatable);
    private static readonly int[] TokenCodes = [40014, 42001, 41001];
    private static readonly int[] SecretCodes = [40001, 40013, 40091];

    [TestCaseSource(nameof(TokenCodes))]
    public async Task Refused_token_is_renewed_once_and_the_call_repeated_once(int code)
    {
        using var mock = new WeComMock(WeComMock.Refusal(code), Good);

        ApiResult<WeComAddresses> result = await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());

        Assert.That(result.Error, Is.Null);
        Assert.That(mock.Sent.Select(static request => request.Address.Query), Is.EqualTo(new[] { "?access_token=token-1", "?access_token=token-2" }));
        Assert.That(mock.Fetches, Has.Count.EqualTo(2));
        Assert.That(mock.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
    }

    [TestCaseSource(nameof(TokenCodes))]
    public async Task Message_whose_token_was_refused_was_not_taken_and_is_sent_again(int code)
    {
        using var mock = new WeComMock(WeComMock.Refusal(code), Good);

        ApiResult result = await mock.RunAsync(static client => client.SendAsync(Send, new ApiRequest()));

        Assert.That(result.Error, Is.Null);
        Assert.That(mock.Sent.Select(static request => request.Address.Query), Is.EqualTo(new[] { "?access_token=token-1", "?access_token=token-2" }));
    }

    [TestCaseSource(nameof(TokenCodes))]
    public async Task The_very_same_token_again_is_the_error_and_no_loop(int code)
    {
        using var mock = new WeComMock { Otherwise = WeComMock.Refusal(code), Token = static (_, _) => WeComMock.Grant(1) };

        ApiResult<WeComAddresses> result = await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());

        Assert.That((result.Error?.Category, result.Error?.Code), Is.EqualTo(((ErrorCategory?)ErrorCategory.AuthenticationExpired, $"{code}")));
        Assert.That((mock.Fetches.Count, mock.Sent.Count), Is.EqualTo((2, 1)));
    }

    [TestCaseSource(nameof(TokenCodes))]
    public async Task A_second_refusal_of_another_token_is_the_error(int code)
    {
        using var mock = new WeComMock { Otherwise = WeComMock.Refusal(code) };

        ApiResult<WeComAddresses> result = await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());

        Assert.That(result.Error?.Code, Is.EqualTo($"{code}"));
        Assert.That((mock.Fetches.Count, mock.Sent.Count), Is.EqualTo((2, 2)));
    }

    [TestCase("\"40014\"")]
    [TestCase("42001.0")]
    public async Task Code_may_be_written_in_other_ways(string code)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json($$"""{"ip_list":[],"errcode":{{code}},"errmsg":"x"}"""), Good);

        ApiResult<WeComAddresses> result = await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());

        Assert.That((result.Error, mock.Sent.Count), Is.EqualTo(((ApiError?)null, 2)));
    }

    [Test]
    public async Task Crowd_whose_token_was_withdrawn_shares_one_renewal()
    {
        using var mock = new WeComMock
        {
            Otherwise = ScriptedAnswer.From(static request =>
                request.Address.Query.EndsWith("token-1", StringComparison.Ordinal) ? WeComMock.Refusal(40014) : Good),
        };
        await mock.RunAsync(static client => client.Tokens.GetAsync());

        ApiResult<WeComAddresses>[] results = await mock.Clock.RunAsync(Task.WhenAll(
            Enumerable.Range(0, 200).Select(_ => Task.Run(() => mock.Client.Network.ListApiAddressesAsync()))));

        Assert.That(results, Has.All.Property(nameof(ApiResult<object>.IsSuccess)).True);
        Assert.That(mock.Fetches, Has.Count.EqualTo(2));
    }

    [TestCaseSource(nameof(TokenCodes))]
    public async Task Late_refusal_of_an_old_token_does_not_throw_away_the_fresh_one(int code)
    {
        int sent = 0;
        using var mock = new WeComMock
        {
            Otherwise = ScriptedAnswer.From(request =>
                !request.Address.Query.EndsWith("token-1", StringComparison.Ordinal) ? Good
                : ++sent == 1 ? WeComMock.Refusal(code).After(TimeSpan.FromSeconds(5))
                : WeComMock.Refusal(code)),
        };
        Task<ApiResult<WeComAddresses>> slow = mock.Client.Network.ListApiAddressesAsync();
        await Pool.SettleAsync();
        ApiResult<WeComAddresses> quick = await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());
        ApiResult<WeComAddresses> late = await mock.Clock.RunAsync(slow);

        Assert.That((quick.Error, late.Error, mock.Fetches.Count), Is.EqualTo(((ApiError?)null, (ApiError?)null, 2)));
        Assert.That((await mock.RunAsync(static client => client.Tokens.GetAsync())).GetValueOrThrow().Value.Reveal(), Is.EqualTo("token-2"));
    }

    [Test]
    public async Task Token_that_has_ended_is_replaced_before_a_call()
    {
        using var mock = new WeComMock { Otherwise = Good };
        await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());

        await mock.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());

        Assert.That(mock.Sent.Select(static request => request.Address.Query), Is.EqualTo(new[] { "?access_token=token-1", "?access_token=token-2" }));
    }

    [Test]
    public async Task Renewal_brings_another_token_and_asks_only_for_the_present_one()
    {
        using var mock = new WeComMock();
        WeComToken first = (await mock.RunAsync(static client => client.Tokens.GetAsync())).GetValueOrThrow();

        WeComToken second = (await mock.RunAsync(client => client.Tokens.RenewAsync(first))).GetValueOrThrow();
        WeComToken again = (await mock.RunAsync(client => client.Tokens.RenewAsync(first))).GetValueOrThrow();
        ApiResult<WeComToken> soon = await mock.RunAsync(client => client.Tokens.RenewAsync(second));

        Assert.That((second.Value.Reveal(), again.Value.Reveal(), mock.Fetches.Count), Is.EqualTo(("token-2", "token-2", 2)));
        Assert.That((soon.Error?.Category, soon.Error?.RetryAfter), Is.EqualTo(((ErrorCategory?)ErrorCategory.AuthenticationExpired, (TimeSpan?)TimeSpan.FromSeconds(10))));
        await mock.Clock.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.That((await mock.RunAsync(client => client.Tokens.RenewAsync(second))).GetValueOrThrow().Value.Reveal(), Is.EqualTo("token-3"));
        Assert.That(() => mock.Client.Tokens.RenewAsync(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("refused"));
    }

    [Test]
    public async Task Renewal_that_brings_the_same_token_is_an_error()
    {
        using var mock = new WeComMock { Token = static (_, _) => WeComMock.Grant(1) };
        WeComToken first = (await mock.RunAsync(static client => client.Tokens.GetAsync())).GetValueOrThrow();

        ApiResult<WeComToken> same = await mock.RunAsync(client => client.Tokens.RenewAsync(first));

        Assert.That((same.Error?.Category, mock.Fetches.Count), Is.EqualTo(((ErrorCategory?)ErrorCategory.AuthenticationExpired, 2)));
    }

    [Test]
    public async Task Renewal_of_one_secret_leaves_the_other_alone()
    {
        using var mock = new WeComMock();
        WeComToken application = (await mock.RunAsync(static client => client.Tokens.GetAsync())).GetValueOrThrow();
        WeComToken contacts = (await mock.RunAsync(static client => client.Tokens.GetAsync(WeComSecretKind.Contacts))).GetValueOrThrow();

        WeComToken renewed = (await mock.RunAsync(client => client.Tokens.RenewAsync(contacts, WeComSecretKind.Contacts))).GetValueOrThrow();

        Assert.That(renewed, Is.Not.EqualTo(contacts));
        Assert.That((await mock.RunAsync(static client => client.Tokens.GetAsync())).GetValueOrThrow(), Is.EqualTo(application));
    }

    [Test]
    public async Task Check_asks_the_service_and_replaces_a_withdrawn_token_once()
    {
        using var mock = new WeComMock(Good, WeComMock.Refusal(40014), Good);

        WeComToken first = (await mock.RunAsync(static client => client.Tokens.CheckAsync())).GetValueOrThrow();
        WeComToken second = (await mock.RunAsync(static client => client.Tokens.CheckAsync())).GetValueOrThrow();

        Assert.That((first.Value.Reveal(), second.Value.Reveal()), Is.EqualTo(("token-1", "token-2")));
        Assert.That(mock.Sent, Has.Count.EqualTo(3).And.All.Matches<RecordedRequest>(static request =>
            request.Method == HttpMethod.Get && request.Address.AbsolutePath == "/cgi-bin/get_api_domain_ip"));
    }

    [Test]
    public async Task Check_looks_at_the_clock_first()
    {
        using var mock = new WeComMock { Otherwise = Good };
        await mock.RunAsync(static client => client.Tokens.CheckAsync());

        await mock.Clock.AdvanceAsync(TimeSpan.FromHours(3));
        WeComToken token = (await mock.RunAsync(static client => client.Tokens.CheckAsync())).GetValueOrThrow();

        Assert.That(token.Value.Reveal(), Is.EqualTo("token-2"));
        Assert.That(mock.Sent, Has.Count.EqualTo(2), "the one that had ended was not tried");
    }

    [Test]
    public async Task Check_says_why_no_token_is_taken()
    {
        using var mock = new WeComMock(WeComMock.Refusal(60020));
        ApiResult<WeComToken> refused = await mock.RunAsync(static client => client.Tokens.CheckAsync());
        Assert.That((refused.Error?.Code, refused.Error?.Category), Is.EqualTo((WeComErrors.AddressNotTrusted, (ErrorCategory?)ErrorCategory.PermissionDenied)));

        using var wrong = new WeComMock { Token = static (_, _) => WeComMock.Refusal(40001) };
        ApiResult<WeComToken> rejected = await wrong.RunAsync(static client => client.Tokens.CheckAsync());
        Assert.That((rejected.Error?.Code, rejected.Error?.Category), Is.EqualTo((WeComErrors.WrongCorpSecret, (ErrorCategory?)ErrorCategory.CredentialsRejected)));
        Assert.That(wrong.Sent, Is.Empty);
    }

    // Trap 9: whoever repeats a wrong secret is shut out for an hour.
    [TestCaseSource(nameof(SecretCodes))]
    public async Task Wrong_secret_is_tried_once_an_hour_however_many_call(int code)
    {
        using var mock = new WeComMock { Token = (_, _) => WeComMock.Refusal(code) };

        for (int minute = 0; minute < 130; minute++)
        {
            ApiResult<WeComAddresses>[] results = await mock.Clock.RunAsync(Task.WhenAll(
                Enumerable.Range(0, 20).Select(_ => mock.Client.Network.ListApiAddressesAsync())));
            Assert.That(results, Has.All.Matches<ApiResult<WeComAddresses>>(result =>
                result.Error is { Category: ErrorCategory.CredentialsRejected } error && error.Code == $"{code}"));
            await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        }

        Assert.That(mock.Sent, Is.Empty);
        Assert.That(mock.Fetches.Select(static fetch => fetch.At.TotalMinutes), Is.EqualTo(new[] { 0d, 60, 120 }).Within(1));
    }

    [Test]
    public async Task Too_many_fetches_pause_for_the_hour_of_the_ban()
    {
        using var mock = new WeComMock { Otherwise = Good, Token = static (number, _) => number == 1 ? WeComMock.Refusal(45009) : WeComMock.Grant(number) };

        ApiResult<WeComAddresses> banned = await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(59));
        ApiResult<WeComAddresses> still = await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());
        int meanwhile = mock.Fetches.Count;
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        ApiResult<WeComAddresses> free = await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());

        Assert.That((banned.Error?.Category, banned.Error?.RetryAfter), Is.EqualTo(((ErrorCategory?)ErrorCategory.RateLimited, (TimeSpan?)TimeSpan.FromHours(1))));
        Assert.That((still.Error?.Code, meanwhile), Is.EqualTo((WeComErrors.TooManyCalls, 1)));
        Assert.That((free.Error, mock.Fetches.Count), Is.EqualTo(((ApiError?)null, 2)));
    }

    [TestCase("CorpSecret", WeComSecretKind.Application)]
    [TestCase("ContactsSecret", WeComSecretKind.Contacts)]
    [TestCase("CorpId", WeComSecretKind.Application)]
    public async Task Changed_setting_is_a_new_token_at_once(string key, WeComSecretKind kind)
    {
        var clock = new ManualTimeProvider();
        int fetches = 0;
        using var handler = new ScriptedHandler(clock) { Otherwise = ScriptedAnswer.From(_ => WeComMock.Grant(++fetches)) };
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("W:CorpId", (string?)"ww1"), KeyValuePair.Create("W:CorpSecret", (string?)"a"), KeyValuePair.Create("W:ContactsSecret", (string?)"c"),
        ]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddWeComClient(configuration.GetSection("W")).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using ServiceProvider container = services.BuildServiceProvider();
        WeComTokensClient tokens = container.GetRequiredService<WeComClient>().Tokens;
        WeComToken before = (await tokens.GetAsync(kind)).GetValueOrThrow();

        configuration[$"W:{key}"] = "changed";
        configuration.Reload();
        WeComToken after = (await tokens.GetAsync(kind)).GetValueOrThrow();

        Assert.That(after, Is.Not.EqualTo(before));
        Assert.That(handler.Requests[^1].Address.Query, Does.Contain("=changed"));
    }

    [Test]
    public async Task Tokens_of_two_applications_of_a_company_never_cross()
    {
        var clock = new ManualTimeProvider();
        using var handler = new ScriptedHandler(clock)
        {
            Otherwise = ScriptedAnswer.From(static request => request.Address.AbsolutePath.EndsWith("/gettoken", StringComparison.Ordinal)
                ? ScriptedAnswer.Json($$"""{"access_token":"of-{{request.Address.Query[^1]}}"}""") : Good),
        };
        using WeComClient one = Client("secret-1");
        using WeComClient two = Client("secret-2");

        await clock.AdvanceUntilAsync(Task.WhenAll(Enumerable.Range(0, 50).SelectMany(_ => new Task[] { one.Network.ListApiAddressesAsync(), two.Network.ListCallbackAddressesAsync() })));

        RecordedRequest[] calls = [.. handler.Requests.Where(static request => !request.Address.AbsolutePath.EndsWith("/gettoken", StringComparison.Ordinal))];
        Assert.That(calls, Has.Length.EqualTo(100));
        Assert.That(calls.Select(static call => (call.Address.AbsolutePath, call.Address.Query)).Distinct(), Is.EquivalentTo(new[]
        {
            ("/cgi-bin/get_api_domain_ip", "?access_token=of-1"), ("/cgi-bin/getcallbackip", "?access_token=of-2"),
        }));

        WeComClient Client(string secret) => WeComClient.Create(
            new WeComOptions { CorpId = "ww1", CorpSecret = secret }, new ApiClientServices { Handler = handler, TimeProvider = clock });
    }
}
