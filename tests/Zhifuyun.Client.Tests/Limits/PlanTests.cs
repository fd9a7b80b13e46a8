using Sdk.Core;
using Sdk.TestKit;
using Zhifuyun.Client.Tests.Support;

namespace Zhifuyun.Client.Tests.Limits;

/// <summary>The client keeps to the calls per minute of its plan, by the clock.</summary>
internal sealed class PlanTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [TestCase(ZhifuyunPlan.Free, null, 100)]
    [TestCase(ZhifuyunPlan.Enterprise, null, 1_000)]
    [TestCase(ZhifuyunPlan.Free, 30, 30)]
    [TestCase(ZhifuyunPlan.Enterprise, 2_000, 2_000)]
    public async Task Never_more_calls_than_the_plan_allows_in_any_minute(ZhifuyunPlan plan, int? custom, int figure)
    {
        using ZhifuyunMock mock = Start(options => (options.Plan, options.CallsPerMinute) = (plan, custom));

        Task<ApiResult<ZhifuyunTicket>[]> calls = Task.WhenAll(Enumerable.Range(0, figure * 5 / 2).Select(_ => mock.Client.Tickets.GetAsync("1")));
        await mock.Clock.AdvanceUntilAsync(calls);

        Assert.That(await calls, Has.All.Property(nameof(ApiResult<object>.IsSuccess)).True);
        TimeSpan[] sent = [.. mock.Sent.Select(static request => request.At)];
        Assert.That(Busiest(sent), Is.EqualTo(figure));
        Assert.That(sent[^1], Is.GreaterThanOrEqualTo(Minute * 2).And.LessThan(Minute * 3), "and not much fewer");
    }

    [Test]
    public async Task Zero_means_no_limit()
    {
        using ZhifuyunMock mock = Start(static options => options.CallsPerMinute = 0);

        await mock.Clock.RunAsync(Task.WhenAll(Enumerable.Range(0, 3_000).Select(_ => mock.Client.Tickets.GetAsync("1"))));

        Assert.That(mock.Sent, Has.Count.EqualTo(3_000).And.All.Property(nameof(RecordedRequest.At)).EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task Fetching_a_token_is_not_counted_and_does_not_wait()
    {
        using ZhifuyunMock mock = Start(static options => options.CallsPerMinute = 2);

        await mock.Clock.RunAsync(Task.WhenAll(Enumerable.Range(0, 2).Select(_ => mock.Client.Tickets.GetAsync("1"))));
        Assert.That(mock.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero), "two calls and a fetch fit");

        // The limit is used up when the token is refused.
        using ZhifuyunMock refusing = Start(static options => options.CallsPerMinute = 1);
        refusing.Otherwise = ScriptedAnswer.From(static request => request.Header("Authorization") == "Bearer token-1"
            ? ScriptedAnswer.Json("""{"code":401}""", 401) : ScriptedAnswer.Json(ZhifuyunMock.Empty));
        ApiResult<ZhifuyunTicket> result = await refusing.RunAsync(static client => client.Tickets.GetAsync("1"));
        Assert.That(result.Error, Is.Null);
        Assert.That(refusing.Fetches.Select(static fetch => fetch.At), Is.All.EqualTo(TimeSpan.Zero));
        Assert.That(refusing.Sent[1].At, Is.GreaterThanOrEqualTo(Minute));
    }

    [Test]
    public async Task Statistics_let_others_go_first()
    {
        using ZhifuyunMock mock = Start(static options => options.CallsPerMinute = 1);
        await mock.RunAsync(static client => client.Tickets.GetAsync("0"));

        Task statistics = mock.Client.Statistics.GetAsync(new GetStatisticsRequest());
        await Pool.SettleAsync();
        Task ticket = mock.Client.Tickets.GetAsync("1");
        Task conversation = mock.Client.Conversations.GetAsync("1");
        await mock.Clock.AdvanceUntilAsync(Task.WhenAll(statistics, ticket, conversation));

        Assert.That(
            mock.Sent.Skip(1).Select(static request => request.Address.AbsolutePath), Is.EqualTo(new[] { "/v1/tickets/1", "/v1/conversations/1", "/v1/statistics" }));
    }

    [Test]
    public async Task Caller_may_hurry_statistics_and_delay_others()
    {
        using ZhifuyunMock mock = Start(static options => options.CallsPerMinute = 1);
        await mock.RunAsync(static client => client.Tickets.GetAsync("0"));

        Task low = mock.Client.With(new CallOptions { Priority = RequestPriority.Low }).Tickets.GetAsync("1");
        await Pool.SettleAsync();
        Task normal = mock.Client.Tickets.GetAsync("2");
        await Pool.SettleAsync();
        Task high = mock.Client.With(new CallOptions { Priority = RequestPriority.High }).Statistics.GetAsync(new GetStatisticsRequest());
        await mock.Clock.AdvanceUntilAsync(Task.WhenAll(low, normal, high));

        Assert.That(mock.Sent.Skip(1).Select(static request => request.Address.AbsolutePath), Is.EqualTo(new[] { "/v1/statistics", "/v1/tickets/2", "/v1/tickets/1" }));
    }

    [Test]
    public async Task Wait_that_does_not_fit_into_the_call_is_refused_at_once_by_the_client()
    {
        using ZhifuyunMock mock = Start(static options => options.CallsPerMinute = 1);
        await mock.RunAsync(static client => client.Tickets.GetAsync("0"));

        ApiResult<ZhifuyunTicket> refused = await mock.RunAsync(static client => client.With(new CallOptions { Timeout = TimeSpan.FromSeconds(40) }).Tickets.GetAsync("1"));

        Assert.That(refused.Error?.Category, Is.EqualTo(ErrorCategory.LocalLimit));
        Assert.That(refused.Error?.RetryAfter?.TotalSeconds, Is.InRange(59, 61));
        Assert.That(mock.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
    }

    private static ZhifuyunMock Start(Action<ZhifuyunOptions> configure) => new(options =>
    {
        options.TotalTimeout = TimeSpan.FromHours(1);
        options.QueueLimit = 10_000;
        configure(options);
    })
    {
        Otherwise = ScriptedAnswer.Json(ZhifuyunMock.Empty),
    };

    /// <summary>The largest number of requests in any 60 seconds.</summary>
    private static int Busiest(TimeSpan[] sent)
    {
        int most = 0;
        for (int first = 0, last = 0; last < sent.Length; last++)
        {
            while (sent[last] - sent[first] >= Minute)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
