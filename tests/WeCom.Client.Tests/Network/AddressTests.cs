using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Network;

/// <summary>The addresses of the service.</summary>
internal sealed class AddressTests
{
    private const string Answer = """{"errcode":0,"errmsg":"ok","ip_list":["101.226.103.*","101.226.62.77"]}""";

    private static readonly Func<WeComClient, Task<ApiResult<WeComAddresses>>> Api = static client => client.Network.ListApiAddressesAsync();
    private static readonly Func<WeComClient, Task<ApiResult<WeComAddresses>>> Callback = static client => client.Network.ListCallbackAddressesAsync();

    private static IEnumerable<TestCaseData> Endpoints =>
    [
        new TestCaseData(Api, "get_api_domain_ip", "WeCom.Network.ListApiAddresses").SetArgDisplayNames("api"),
        new TestCaseData(Callback, "getcallbackip", "WeCom.Network.ListCallbackAddresses").SetArgDisplayNames("callback"),
    ];

    [TestCaseSource(nameof(Endpoints))]
    public async Task Request_and_answer_are_those_of_the_documentation(
        Func<WeComClient, Task<ApiResult<WeComAddresses>>> call, string path, string operation)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(Answer));

        ApiResult<WeComAddresses> result = await mock.RunAsync(call);

        Assert.That($"{mock.Only.Method} {mock.Only.Address.AbsoluteUri}", Is.EqualTo($"GET {WeComMock.Base}{path}?access_token=token-1"));
        Assert.That(mock.Only.Body, Is.Empty);
        Assert.That(result.GetValueOrThrow().Addresses, Is.EqualTo(new[] { "101.226.103.*", "101.226.62.77" }));
        Assert.That(result.GetValueOrThrow().ExtraMembers?.ContainsKey("ip_list"), Is.Not.True);
        Assert.That((result.Call.Operation, result.Call.ProviderCode, result.Call.Source), Is.EqualTo((operation, 0L, ResultSource.Live)));
    }

    [Test]
    public async Task Addresses_may_be_asked_for_with_the_other_secret()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(Answer));

        ApiResult<WeComAddresses> result = await mock.RunAsync(static client => client.Network.ListApiAddressesAsync(WeComSecretKind.Contacts));

        Assert.That((result.Error, result.Call.Operation), Is.EqualTo(((ApiError?)null, "WeCom.Network.ListApiAddresses")));
        Assert.That(mock.Fetches.Single().Address.Query, Does.EndWith("corpsecret=" + Uri.EscapeDataString(WeComMock.ContactsSecret)));
    }

    [TestCase("{}")]
    [TestCase("""{"errcode":0,"ip_list":null}""")]
    [TestCase("""{"errcode":0,"ip_list":[]}""")]
    public async Task Missing_list_is_an_empty_one(string answer)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));

        Assert.That((await mock.RunAsync(Api)).GetValueOrThrow().Addresses, Is.Empty);
    }

    [Test]
    public async Task Answers_are_not_kept_by_default()
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Json(Answer) };

        await mock.RunAsync(Api);
        await mock.RunAsync(Api);

        Assert.That(mock.Sent, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Kept_answer_serves_for_an_hour_and_says_so()
    {
        using WeComMock mock = Cached(static _ => ScriptedAnswer.Json(Answer));

        await mock.RunAsync(Api);
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(59));
        ApiResult<WeComAddresses> kept = await mock.RunAsync(Api);
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
        await mock.RunAsync(Callback);
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        ApiResult<WeComAddresses> live = await mock.RunAsync(Api);

        Assert.That((kept.Call.Source, kept.Call.Age), Is.EqualTo((ResultSource.Cache, TimeSpan.FromMinutes(59))));
        Assert.That(kept.GetValueOrThrow().Addresses, Has.Count.EqualTo(2));
        Assert.That(live.Call.Source, Is.EqualTo(ResultSource.Live));
        Assert.That(mock.Sent, Has.Count.EqualTo(3), "one for each endpoint, and one after the hour");
    }

    [TestCase(CacheMode.Bypass)]
    [TestCase(CacheMode.Refresh)]
    public async Task Caller_may_insist_on_a_live_answer(CacheMode mode)
    {
        using WeComMock mock = Cached(static _ => ScriptedAnswer.Json(Answer));
        await mock.RunAsync(Api);

        ApiResult<WeComAddresses> live = await mock.RunAsync(client => client.With(new CallOptions { Cache = mode }).Network.ListApiAddressesAsync());

        Assert.That((live.Call.Source, mock.Sent.Count), Is.EqualTo((ResultSource.Live, 2)));
    }

    private static IEnumerable<TestCaseData> Outages =>
    [
        new TestCaseData(ScriptedAnswer.NoConnection(), true).SetArgDisplayNames("no connection"),
        new TestCaseData(ScriptedAnswer.ConnectionLost(), true).SetArgDisplayNames("connection lost"),
        new TestCaseData(ScriptedAnswer.Silence(), true).SetArgDisplayNames("silence"),
        new TestCaseData(ScriptedAnswer.Empty(502), true).SetArgDisplayNames("HTTP 502"),
        new TestCaseData(WeComMock.Refusal(-1), true).SetArgDisplayNames("busy"),
        new TestCaseData(WeComMock.Refusal(48002), false).SetArgDisplayNames("no right"),
        new TestCaseData(WeComMock.Refusal(45009), false).SetArgDisplayNames("too often"),
        new TestCaseData(WeComMock.Refusal(12345), false).SetArgDisplayNames("unknown code"),
    ];

    [TestCaseSource(nameof(Outages))]
    public async Task Kept_answer_serves_for_another_day_only_while_the_service_cannot_be_reached(ScriptedAnswer outage, bool serves)
    {
        using WeComMock mock = Cached(number => number == 1 ? ScriptedAnswer.Json(Answer) : outage);
        await mock.RunAsync(Api);
        await mock.Clock.AdvanceAsync(TimeSpan.FromHours(20));

        ApiResult<WeComAddresses> later = await mock.RunAsync(Api);

        Assert.That(later.IsSuccess, Is.EqualTo(serves));
        if (serves)
        {
            Assert.That(later.Call.Source, Is.EqualTo(ResultSource.Stale));
            Assert.That(later.Call.Age.TotalHours, Is.InRange(20, 20.1));
            await mock.Clock.AdvanceAsync(TimeSpan.FromHours(5));
            Assert.That((await mock.RunAsync(Api)).IsSuccess, Is.False, "hour and day are over");
        }
    }

    [Test]
    public async Task Stale_answers_may_be_forbidden()
    {
        using WeComMock mock = Cached(
            static number => number == 1 ? ScriptedAnswer.Json(Answer) : ScriptedAnswer.NoConnection(),
            static options => (options.CacheTimeToLive, options.CacheStaleFor) = (TimeSpan.FromMinutes(1), TimeSpan.Zero));
        await mock.RunAsync(Api);
        Assert.That((await mock.RunAsync(Api)).Call.Source, Is.EqualTo(ResultSource.Cache));
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.That((await mock.RunAsync(Api)).Error?.Category, Is.EqualTo(ErrorCategory.Network));
    }

    private static WeComMock Cached(Func<int, ScriptedAnswer> answer, Action<WeComOptions>? configure = null)
    {
        int sent = 0;
        return new WeComMock(options =>
        {
            options.CacheEnabled = true;
            configure?.Invoke(options);
        })
        {
            Otherwise = ScriptedAnswer.From(_ => answer(++sent)),
        };
    }
}
