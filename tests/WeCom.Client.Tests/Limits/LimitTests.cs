using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Limits;

/// <summary>How often the client calls, by the clock.</summary>
internal sealed class LimitTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly ApiOperation Get = WeComClient.Endpoint(HttpMethod.Get, "user/get", OperationSafety.Read);
    private static readonly ApiOperation Other = WeComClient.Endpoint(HttpMethod.Get, "tag/get", OperationSafety.Read);
    private static readonly ApiOperation Update = WeComClient.Endpoint(HttpMethod.Post, "appchat/update", OperationSafety.Idempotent);

    private static IEnumerable<TestCaseData> Documented =>
    [
        new("user/get", 10_000, Minute), new("externalcontact/get", 10_000, Minute),
        new("webhook/send", 20, Minute), new("appchat/create", 1_000, TimeSpan.FromDays(1)), new("appchat/update", 1_000, TimeSpan.FromHours(1)),
        new("get_jsapi_ticket", 100, TimeSpan.FromHours(1)), new("ticket/get", 100, TimeSpan.FromHours(1)),
        new("media/uploadimg", 1_000, TimeSpan.FromDays(1)),
    ];

    [TestCase("message/send")]
    [TestCase("auth/getuserinfo")]
    public void What_the_service_does_not_count_waits_for_nothing(string path)
    {
        Assert.That(Of(path, new WeComOptions()).Rate, Is.Null);
        Assert.That(Of(path, new WeComOptions { CallsPerMinute = 60 }).Rate, Is.EqualTo(RateLimit.PerMinute(60)), "unless somebody says so");
    }

    [TestCaseSource(nameof(Documented))]
    public void Documented_rate_is_the_default(string path, int calls, TimeSpan window)
    {
        RequestLimits limits = Of(path, new WeComOptions());

        Assert.That((limits.Rate, limits.MaximumConcurrency), Is.EqualTo((new RateLimit(calls, window), (int?)null)));
    }

    [TestCase("auth/get_tfa_info")]
    [TestCase("user/tfa_succ")]
    public void Second_verification_has_twenty_calls_at_a_time(string path)
    {
        Assert.That(Of(path, new WeComOptions()).MaximumConcurrency, Is.EqualTo(20));
        Assert.That(Of(path, new WeComOptions { MaxConcurrentCalls = 5 }).MaximumConcurrency, Is.EqualTo(5));
        Assert.That(Of(path, new WeComOptions { MaxConcurrentCalls = 50 }).MaximumConcurrency, Is.EqualTo(20));
        Assert.That(Of("user/get", new WeComOptions { MaxConcurrentCalls = 50 }).MaximumConcurrency, Is.EqualTo(50));
    }

    [Test]
    public void Calls_per_minute_stand_for_endpoints_without_a_limit_of_their_own()
    {
        var options = new WeComOptions { CallsPerMinute = 100 };
        options.Limits["AppChat/Update"] = new RateLimit(7, Minute);
        options.Limits["user/get"] = new RateLimit(8, Minute);

        Assert.That(Of("tag/get", options).Rate, Is.EqualTo(RateLimit.PerMinute(100)));
        Assert.That(Of("appchat/create", options).Rate, Is.EqualTo(new RateLimit(1_000, TimeSpan.FromDays(1))));
        Assert.That(Of("appchat/update", options).Rate, Is.EqualTo(RateLimit.PerMinute(7)));
        Assert.That(Of("user/get", options).Rate, Is.EqualTo(RateLimit.PerMinute(8)));
        Assert.That(Of("tag/get", new WeComOptions { CallsPerMinute = 0 }).Rate, Is.Null, "zero is no limit");
    }

    [Test]
    public void Fetching_tokens_waits_for_nothing()
    {
        var options = new WeComOptions { CallsPerMinute = 1, MaxConcurrentCalls = 1 };

        Assert.That((Of("gettoken", options).Rate, Of("gettoken", options).MaximumConcurrency), Is.EqualTo(((RateLimit?)null, (int?)null)));
    }

    [Test]
    public async Task Ten_thousand_calls_of_an_endpoint_pass_in_a_minute_and_no_more()
    {
        using WeComMock mock = Start(static options => options.QueueLimit = 20_000);
        Task calls = Task.WhenAll(Enumerable.Range(0, 10_001).Select(_ => mock.Client.SendAsync(Get, new ApiRequest())));
        await Pool.SettleAsync(calls);

        int atOnce = mock.Sent.Count;
        await mock.Clock.AdvanceUntilAsync(calls);

        Assert.That((atOnce, mock.Sent.Count), Is.EqualTo((10_000, 10_001)));
        Assert.That(mock.Sent[^1].At, Is.InRange(Minute, Minute * 1.1));
    }

    [Test]
    public async Task Endpoints_are_counted_apart_as_the_service_does()
    {
        using WeComMock mock = Start(static options => options.CallsPerMinute = 2);

        await mock.Clock.RunAsync(Task.WhenAll(new[] { Get, Get, Other, Other, Update }.Select(endpoint => mock.Client.SendAsync(endpoint, new ApiRequest()))));
        Assert.That(mock.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));

        await mock.RunAsync(static client => client.SendAsync(Get, new ApiRequest()));
        Assert.That(mock.Clock.Elapsed, Is.InRange(Minute, Minute * 1.1));
    }

    [Test]
    public async Task A_limit_of_ones_own_counts()
    {
        using WeComMock mock = Start(static options => options.Limits["appchat/update"] = new RateLimit(2, TimeSpan.FromMinutes(10)));

        await mock.Clock.RunAsync(Task.WhenAll(Enumerable.Range(0, 3).Select(_ => mock.Client.SendAsync(Update, new ApiRequest()))));

        Assert.That(mock.Sent.Select(static request => request.At), Is.EqualTo(new[] { TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMinutes(10) }).Within(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task Wait_that_does_not_fit_is_refused_at_once_by_the_client()
    {
        using var mock = new WeComMock(static options => options.Limits["user/get"] = new RateLimit(1, TimeSpan.FromHours(1))) { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };
        await mock.RunAsync(static client => client.SendAsync(Get, new ApiRequest()));

        ApiResult refused = await mock.RunAsync(static client => client.SendAsync(Get, new ApiRequest()));

        Assert.That(refused.Error?.Category, Is.EqualTo(ErrorCategory.LocalLimit));
        Assert.That(refused.Error?.RetryAfter?.TotalMinutes, Is.InRange(59.9, 60.1));
        Assert.That((mock.Sent.Count, mock.Clock.Elapsed), Is.EqualTo((1, TimeSpan.Zero)));
    }

    [Test]
    public async Task Hurried_calls_go_first()
    {
        using WeComMock mock = Start(static options => options.CallsPerMinute = 1);
        await CallAsync("0");

        Task low = mock.Client.With(new CallOptions { Priority = RequestPriority.Low }).SendAsync(Get, Request("low"));
        await Pool.SettleAsync();
        Task normal = mock.Client.SendAsync(Get, Request("normal"));
        await Pool.SettleAsync();
        Task high = mock.Client.With(new CallOptions { Priority = RequestPriority.High }).SendAsync(Get, Request("high"));
        await mock.Clock.AdvanceUntilAsync(Task.WhenAll(low, normal, high));

        Assert.That(mock.Sent.Skip(1).Select(static request => request.Address.Query.Split('&')[0]), Is.EqualTo(new[] { "?userid=high", "?userid=normal", "?userid=low" }));

        Task CallAsync(string user) => mock.Clock.AdvanceUntilAsync(mock.Client.SendAsync(Get, Request(user)));

        static ApiRequest Request(string user) => new() { Query = new QueryParameters().Add("userid", user) };
    }

    [Test]
    public async Task Second_verification_never_runs_more_than_twenty_times_at_once()
    {
        ApiOperation verify = WeComClient.Endpoint(HttpMethod.Post, "user/tfa_succ", OperationSafety.NotRepeatable);
        int most = 0;
        using WeComMock mock = Start();
        mock.Otherwise = ScriptedAnswer.From(_ =>
        {
            most = Math.Max(most, mock.Handler.Running);
            return ScriptedAnswer.Json(WeComMock.Ok).After(TimeSpan.FromSeconds(1));
        });

        ApiResult[] results = await mock.Clock.RunAsync(Task.WhenAll(Enumerable.Range(0, 50).Select(_ => mock.Client.SendAsync(verify, new ApiRequest()))));

        Assert.That(results, Has.All.Property(nameof(ApiResult.IsSuccess)).True);
        Assert.That(most, Is.InRange(19, 20));
        Assert.That(mock.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(3)).Within(TimeSpan.FromMilliseconds(100)));
    }

    // Trap 23: twenty messages a minute for each robot.
    [Test]
    public async Task Each_robot_posts_twenty_times_a_minute()
    {
        using WeComMock mock = Start();
        WeComRobotClient one = mock.Client.Robot("key-1");
        WeComRobotClient two = mock.Client.Robot("key-2");

        await mock.Clock.RunAsync(Task.WhenAll(Enumerable.Range(0, 20).SelectMany(_ => new[] { one.SendTextAsync("a"), two.SendTextAsync("b") })));
        TimeSpan elapsed = mock.Clock.Elapsed;
        await mock.Clock.RunAsync(mock.Client.Robot("key-1").SendTextAsync("c"));

        Assert.That(elapsed, Is.EqualTo(TimeSpan.Zero));
        Assert.That(mock.Sent[^1].At, Is.InRange(Minute, Minute * 1.1), "another client for the same robot counts with it");
        Assert.That(mock.Fetches, Is.Empty, "robots need no token");
    }

    [TestCase(null, 20)]
    [TestCase(5, 5)]
    public async Task Robot_of_its_own_posts_as_often_as_its_options_say(int? calls, int figure)
    {
        var clock = new ManualTimeProvider();
        using var handler = new ScriptedHandler(clock) { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };
        using var robot = WeComRobotClient.Create(
            new WeComRobotOptions { Key = "k", CallsPerMinute = calls, TotalTimeout = TimeSpan.FromHours(1) },
            new ApiClientServices { Handler = handler, TimeProvider = clock });

        await clock.RunAsync(Task.WhenAll(Enumerable.Range(0, figure + 1).Select(_ => robot.SendTextAsync("a"))));

        Assert.That(handler.Requests.Take(figure), Has.All.Property(nameof(RecordedRequest.At)).EqualTo(TimeSpan.Zero));
        Assert.That(handler.Requests[figure].At, Is.InRange(Minute, Minute * 1.1));
    }

    private static RequestLimits Of(string path, WeComOptions options) => WeComLimits.Of(
        path,
        new RequestLimits
        {
            Rate = options.CallsPerMinute is > 0 and { } calls ? RateLimit.PerMinute(calls) : null,
            MaximumConcurrency = options.MaxConcurrentCalls,
        },
        options);

    private static WeComMock Start(Action<WeComOptions>? configure = null) => new(options =>
    {
        options.TotalTimeout = TimeSpan.FromHours(1);
        configure?.Invoke(options);
    })
    {
        Otherwise = ScriptedAnswer.Json(WeComMock.Ok),
    };
}
