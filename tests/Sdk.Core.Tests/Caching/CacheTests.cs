using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Caching;

/// <summary>Answers that are kept: when they serve, when they do not, and when they are dropped.</summary>
internal sealed class CacheTests
{
    private static readonly ApiOperation Get = new("Fake.Kept.Get", HttpMethod.Get, "kept/get", OperationSafety.Read) { CacheArea = "kept" };
    private static readonly ApiOperation Find = new("Fake.Kept.Find", HttpMethod.Post, "kept/find", OperationSafety.Read) { CacheArea = "kept" };
    private static readonly ApiOperation Other = new("Fake.Other.Get", HttpMethod.Get, "other/get", OperationSafety.Read) { CacheArea = "other" };
    private static readonly ApiOperation Change = new("Fake.Kept.Change", HttpMethod.Put, "kept/change", OperationSafety.Idempotent) { CacheArea = "kept" };
    private static readonly ApiOperation Pay = new("Fake.Kept.Pay", HttpMethod.Post, "kept/pay", OperationSafety.NotRepeatable) { CacheArea = "kept" };

    private static readonly ApiOperation GetWithToken = new("Fake.Kept.GetWithToken", HttpMethod.Get, "kept/private", OperationSafety.Read)
    {
        CacheArea = "kept",
        Credential = "token",
    };

    private int _number;

    [SetUp]
    public void Reset() => _number = 0;

    [Test]
    public async Task Nothing_is_kept_unless_the_options_say_so()
    {
        using Setup setup = Start(cache: null);
        await setup.CallAsync(Get);
        ApiResult<FakeItem> second = await setup.CallAsync(Get);
        Assert.That((second.Value!.Number, second.Call.Source), Is.EqualTo((2, ResultSource.Live)));
    }

    [Test]
    public async Task Operations_without_an_area_are_never_kept()
    {
        using Setup setup = Start();
        await setup.CallAsync(FakeProvider.Read);
        Assert.That((await setup.CallAsync(FakeProvider.Read)).Value!.Number, Is.EqualTo(2));
    }

    [Test]
    public async Task A_kept_answer_serves_until_its_time_is_over()
    {
        using Setup setup = Start();
        await setup.CallAsync(Get);
        setup.Clock.Advance(TimeSpan.FromMinutes(59));
        ApiResult<FakeItem> kept = await setup.CallAsync(Get);
        setup.Clock.Advance(TimeSpan.FromMinutes(2));
        ApiResult<FakeItem> fresh = await setup.CallAsync(Get);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((kept.Value!.Number, kept.Call.Source, kept.Call.Age), Is.EqualTo((1, ResultSource.Cache, TimeSpan.FromMinutes(59))));
            Assert.That((kept.Call.Attempts, kept.Call.Operation), Is.EqualTo((0, Get.Name)));
            Assert.That((fresh.Value!.Number, fresh.Call.Source, fresh.Call.Age), Is.EqualTo((2, ResultSource.Live, TimeSpan.Zero)));
        }
    }

    [Test]
    public async Task Each_caller_has_an_answer_of_its_own()
    {
        using Setup setup = Start();
        await setup.CallAsync(Get);
        ApiResult<FakeItem> one = await setup.CallAsync(Get);
        ApiResult<FakeItem> two = await setup.CallAsync(Get);
        Assert.That(one.Value, Is.Not.SameAs(two.Value));
    }

    [Test]
    public async Task Arguments_tell_answers_apart()
    {
        using Setup setup = Start();
        Task<ApiResult<FakeItem>> Ask(string id) => setup.Clock.RunAsync(setup.Client.Pipeline.SendAsync(
            Get, new ApiRequest { Query = new QueryParameters().Add("id", id) }, FakeJson.Default.FakeItem));
        Task<ApiResult<FakeItem>> Search(string text) => setup.Clock.RunAsync(setup.Client.Pipeline.SendAsync(
            Find, new FakeBody { Text = text }, FakeJson.Default.FakeBody, FakeJson.Default.FakeItem));
        int[] numbers =
        [
            (await Ask("a")).Value!.Number!.Value, (await Ask("b")).Value!.Number!.Value, (await Ask("a")).Value!.Number!.Value,
            (await Search("x")).Value!.Number!.Value, (await Search("y")).Value!.Number!.Value, (await Search("x")).Value!.Number!.Value,
        ];
        Assert.That(numbers, Is.EqualTo(new[] { 1, 2, 1, 3, 4, 3 }));
    }

    [Test]
    public async Task Credentials_tell_answers_apart()
    {
        using Setup setup = Start();
        var robots = new Robots();
        setup.Client.Pipeline.AddCredential("token", robots);
        Task<ApiResult<FakeItem>> Ask(string? robot) => setup.Clock.RunAsync(setup.Client.Pipeline.SendAsync(
            GetWithToken, new ApiRequest { CredentialArgument = robot }, FakeJson.Default.FakeItem));
        int[] numbers = [(await Ask("1")).Value!.Number!.Value, (await Ask("2")).Value!.Number!.Value, (await Ask("1")).Value!.Number!.Value];
        int[] unknown = [(await Ask(null)).Value!.Number!.Value, (await Ask(null)).Value!.Number!.Value];
        Assert.That(numbers, Is.EqualTo(new[] { 1, 2, 1 }));
        Assert.That(unknown, Is.EqualTo(new[] { 3, 4 }), "without an identity nothing is kept");
    }

    [Test]
    public async Task Failures_are_not_kept()
    {
        using Setup setup = Start();
        setup.Handler.Otherwise = ScriptedAnswer.Json(FakeProvider.Refusal("40401"));
        await setup.CallAsync(Get);
        setup.Handler.Otherwise = ScriptedAnswer.Json(FakeProvider.Success);
        Assert.That((await setup.CallAsync(Get)).IsSuccess, Is.True);
        Assert.That((await setup.CallAsync(Get)).Call.Source, Is.EqualTo(ResultSource.Cache));
    }

    [TestCase(503)]
    [TestCase(500)]
    [TestCase(0, Description = "no connection")]
    [TestCase(1, Description = "the provider's code for busy")]
    public async Task An_old_answer_serves_while_the_provider_cannot_be_reached(int failure)
    {
        using Setup setup = Start();
        await setup.CallAsync(Get);
        setup.Clock.Advance(TimeSpan.FromHours(3));
        setup.Handler.Otherwise = failure switch
        {
            0 => ScriptedAnswer.NoConnection(),
            1 => ScriptedAnswer.Json(FakeProvider.Refusal(FakeProvider.Busy)),
            _ => ScriptedAnswer.Empty(failure),
        };
        ApiResult<FakeItem> stale = await setup.CallAsync(Get);
        Assert.That((stale.Value!.Number, stale.Call.Source), Is.EqualTo((1, ResultSource.Stale)));
        Assert.That(stale.Call.Age, Is.GreaterThanOrEqualTo(TimeSpan.FromHours(3)));
        Assert.That(stale.Call.Attempts, Is.EqualTo(4), "it was tried, and tried again");
        Assert.That(setup.Log.Entries.Select(static entry => entry.Message), Has.Some.Contain("cannot reach the provider"));
    }

    [Test]
    public async Task An_old_answer_does_not_hide_a_refusal()
    {
        using Setup setup = Start();
        await setup.CallAsync(Get);
        setup.Clock.Advance(TimeSpan.FromHours(3));
        setup.Handler.Otherwise = ScriptedAnswer.Json(FakeProvider.Refusal("40301"));
        Assert.That((await setup.CallAsync(Get)).Error!.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
    }

    [TestCase(24)]
    [TestCase(26)]
    public async Task An_answer_that_is_too_old_serves_no_more(int hours)
    {
        using Setup setup = Start();
        await setup.CallAsync(Get);
        setup.Clock.Advance(TimeSpan.FromHours(hours));
        setup.Handler.Otherwise = ScriptedAnswer.NoConnection();
        Assert.That((await setup.CallAsync(Get)).IsSuccess, Is.EqualTo(hours == 24));
    }

    [Test]
    public async Task Without_a_time_for_old_answers_none_serves()
    {
        using Setup setup = Start(new ResponseCacheOptions { StaleFor = TimeSpan.Zero });
        await setup.CallAsync(Get);
        setup.Clock.Advance(TimeSpan.FromMinutes(61));
        setup.Handler.Otherwise = ScriptedAnswer.NoConnection();
        Assert.That((await setup.CallAsync(Get)).Error!.Category, Is.EqualTo(ErrorCategory.Network));
    }

    [Test]
    public async Task A_call_may_pass_the_cache_by()
    {
        using Setup setup = Start();
        var bypass = new CallOptions { Cache = CacheMode.Bypass };
        await setup.CallAsync(Get, bypass);
        Assert.That((await setup.CallAsync(Get)).Value!.Number, Is.EqualTo(2), "nothing was kept");
        Assert.That((await setup.CallAsync(Get, bypass)).Value!.Number, Is.EqualTo(3), "nothing was served");
        setup.Handler.Otherwise = ScriptedAnswer.NoConnection();
        Assert.That((await setup.CallAsync(Get, bypass)).IsSuccess, Is.False, "not even an old answer");
    }

    [Test]
    public async Task A_call_may_ask_anew()
    {
        using Setup setup = Start();
        await setup.CallAsync(Get);
        Assert.That((await setup.CallAsync(Get, new CallOptions { Cache = CacheMode.Refresh })).Value!.Number, Is.EqualTo(2));
        Assert.That((await setup.CallAsync(Get)).Value!.Number, Is.EqualTo(2), "the new answer took the place of the old one");
        setup.Handler.Otherwise = ScriptedAnswer.NoConnection();
        Assert.That((await setup.CallAsync(Get, new CallOptions { Cache = CacheMode.Refresh })).Call.Source, Is.EqualTo(ResultSource.Stale));
    }

    [Test]
    public void A_mode_that_does_not_exist_is_refused() =>
        Assert.That(() => new CallOptions { Cache = (CacheMode)9 }, Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public async Task A_change_drops_what_was_kept_of_its_area_and_of_no_other()
    {
        using Setup setup = Start();
        await setup.CallAsync(Get);
        await setup.CallAsync(Other);
        await setup.CallAsync(Change);
        Assert.That((await setup.CallAsync(Get)).Value!.Number, Is.EqualTo(4));
        Assert.That((await setup.CallAsync(Other)).Value!.Number, Is.EqualTo(2));
    }

    [Test]
    public async Task A_change_whose_outcome_is_unknown_drops_too()
    {
        using Setup setup = Start();
        await setup.CallAsync(Get);
        ScriptedAnswer usual = setup.Handler.Otherwise!;
        setup.Handler.Otherwise = ScriptedAnswer.ConnectionLost();
        Assert.That((await setup.CallAsync(Pay)).Error!.OutcomeUnknown, Is.True);
        setup.Handler.Otherwise = usual;
        Assert.That((await setup.CallAsync(Get)).Call.Source, Is.EqualTo(ResultSource.Live));
    }

    [Test]
    public async Task A_change_that_was_not_sent_drops_nothing()
    {
        using Setup setup = Start();
        await setup.CallAsync(Get);
        setup.Handler.Otherwise = ScriptedAnswer.NoConnection();
        await setup.CallAsync(Pay);
        Assert.That((await setup.CallAsync(Get)).Call.Source, Is.EqualTo(ResultSource.Cache));
    }

    [Test]
    public async Task A_change_that_was_canceled_drops()
    {
        using Setup setup = Start();
        await setup.CallAsync(Get);
        ScriptedAnswer usual = setup.Handler.Otherwise!;
        setup.Handler.Otherwise = ScriptedAnswer.Silence();
        using var stop = new CancellationTokenSource();
        Task<ApiResult<FakeItem>> change = setup.Client.SendAsync(Change, stop.Token);
        await stop.CancelAsync();
        Assert.That(async () => await change, Throws.InstanceOf<OperationCanceledException>());
        setup.Handler.Otherwise = usual;
        Assert.That((await setup.CallAsync(Get)).Call.Source, Is.EqualTo(ResultSource.Live));
    }

    [Test]
    public async Task A_read_that_a_change_overtook_is_not_kept()
    {
        using Setup setup = Start();
        ScriptedAnswer usual = setup.Handler.Otherwise!;
        setup.Handler.Otherwise = usual.After(TimeSpan.FromSeconds(5));
        Task<ApiResult<FakeItem>> read = setup.Client.SendAsync(Get);
        setup.Handler.Otherwise = usual;
        await setup.Client.SendAsync(Change);
        await setup.Clock.AdvanceUntilAsync(read);
        Assert.That((await setup.CallAsync(Get)).Call.Source, Is.EqualTo(ResultSource.Live));
    }

    [Test]
    public async Task A_provider_that_could_not_be_reached_is_left_alone_for_a_moment()
    {
        using Setup setup = Start();
        await setup.CallAsync(Get);
        setup.Clock.Advance(TimeSpan.FromHours(3));
        ScriptedAnswer usual = setup.Handler.Otherwise!;
        setup.Handler.Otherwise = ScriptedAnswer.NoConnection();
        await setup.CallAsync(Get);
        int asked = setup.Handler.Count;
        ApiResult<FakeItem> stale = await setup.CallAsync(Get);
        Assert.That((stale.Call.Source, setup.Handler.Count), Is.EqualTo((ResultSource.Stale, asked)), "nobody waits once more");
        setup.Handler.Otherwise = usual;
        setup.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.That((await setup.CallAsync(Get)).Call.Source, Is.EqualTo(ResultSource.Live));
    }

    [Test]
    public async Task What_is_kept_can_be_dropped()
    {
        using Setup setup = Start();
        setup.Client.Pipeline.DropCached("kept");
        await setup.CallAsync(Get);
        await setup.CallAsync(Other);
        setup.Client.Pipeline.DropCached("kept");
        Assert.That((await setup.CallAsync(Get)).Call.Source, Is.EqualTo(ResultSource.Live));
        Assert.That((await setup.CallAsync(Other)).Call.Source, Is.EqualTo(ResultSource.Cache));
        Assert.That(() => setup.Client.Pipeline.DropCached(" "), Throws.ArgumentException);
    }

    [Test]
    public async Task What_was_kept_before_the_cache_was_switched_off_serves_no_more()
    {
        FakeOptions options = null!;
        using var setup = new Setup(given =>
        {
            options = given;
            given.Caching = new ResponseCacheOptions();
        });
        setup.Handler.Otherwise = ScriptedAnswer.Json(FakeProvider.Success);
        await setup.CallAsync(Get);
        options.Caching = null;
        await setup.CallAsync(Change);
        options.Caching = new ResponseCacheOptions();
        Assert.That((await setup.CallAsync(Get)).Call.Source, Is.EqualTo(ResultSource.Live));
    }

    [Test]
    public async Task What_does_not_fit_is_not_kept()
    {
        using Setup setup = Start(new ResponseCacheOptions { MaxBytes = 100 });
        await setup.CallAsync(Get);
        Assert.That((await setup.CallAsync(Get)).Call.Source, Is.EqualTo(ResultSource.Live));
    }

    [Test]
    public async Task A_disposed_client_serves_nothing()
    {
        Setup setup = Start();
        await setup.CallAsync(Get);
        setup.Dispose();
        Assert.That(() => setup.Client.SendAsync(Get), Throws.InstanceOf<ObjectDisposedException>());
    }

    private Setup Start() => Start(new ResponseCacheOptions());

    private Setup Start(ResponseCacheOptions? cache)
    {
        var setup = new Setup(options => options.Caching = cache);
        setup.Handler.Otherwise = ScriptedAnswer.From(_ =>
            ScriptedAnswer.Json($$"""{"code":0,"message":"ok","data":{"name":"Ann","number":{{Interlocked.Increment(ref _number)}}} }"""));
        return setup;
    }

    /// <summary>A credential that is told apart by the argument of the call, if it has one.</summary>
    private sealed class Robots : RequestAuthenticator
    {
        public override ValueTask<AuthenticationResult> AuthenticateAsync(AuthenticationContext context, CancellationToken cancellationToken) =>
            new(AuthenticationResult.Success("token"));

        public override ValueTask<AuthenticationResult> RenewAsync(
            AuthenticationContext context, object refused, CancellationToken cancellationToken) => new(AuthenticationResult.Success(refused));

        public override object? GetIdentity(AuthenticationContext context)
        {
            Assert.That(() => context.Request, Throws.InvalidOperationException);
            return context.Argument;
        }
    }
}
