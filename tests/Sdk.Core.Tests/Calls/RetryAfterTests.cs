using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Calls;

/// <summary>How long a call waits when the provider names a time, with 20 seconds left of the whole call.</summary>
internal sealed class RetryAfterTests
{
    private static readonly ScriptedAnswer Success = ScriptedAnswer.Json(FakeProvider.Success);

    private static readonly TimeSpan OwnFirst = TimeSpan.FromSeconds(0.4);
    private static readonly TimeSpan OwnLast = TimeSpan.FromSeconds(0.8);

    [TestCase(429)]
    [TestCase(503)]
    public async Task Without_a_named_time_the_wait_is_the_clients_own(int status)
    {
        TimeSpan wait = await WaitAsync(ScriptedAnswer.Empty(status));
        Assert.That(wait, Is.InRange(OwnFirst, OwnLast));
    }

    [TestCase("0")]
    [TestCase("Sat, 28 Feb 2026 08:00:00 GMT", Description = "a day ago")]
    [TestCase("-5")]
    [TestCase("1.5")]
    [TestCase("soon")]
    [TestCase("")]
    [TestCase("99999999999")]
    [TestCase("2147483648")]
    public async Task Zero_the_past_and_nonsense_mean_the_clients_own_first_wait(string header)
    {
        foreach (int status in new[] { 429, 503 })
        {
            TimeSpan wait = await WaitAsync(ScriptedAnswer.Empty(status).With("Retry-After", header));
            Assert.That(wait, Is.InRange(OwnFirst, OwnLast), $"{status}");
        }
    }

    [TestCase("5", 5.0, 5.5)]
    [TestCase("19", 19.0, 20.0)]
    [TestCase(" 7 ", 7.0, 7.7)]
    [TestCase("Sun, 01 Mar 2026 08:00:07 GMT", 7.0, 7.7)]
    public async Task A_named_time_is_waited_for_and_never_cut_short(string header, double first, double last)
    {
        for (int i = 0; i < 20; i++)
        {
            TimeSpan wait = await WaitAsync(ScriptedAnswer.Empty(429).With("Retry-After", header));
            Assert.That(wait.TotalSeconds, Is.InRange(first, last));
        }
    }

    [Test]
    public async Task A_date_counts_from_the_servers_own_clock()
    {
        TimeSpan wait = await WaitAsync(ScriptedAnswer.Empty(429)
            .With("Date", "Sun, 01 Mar 2026 09:00:00 GMT")
            .With("Retry-After", "Sun, 01 Mar 2026 09:00:07 GMT"));
        Assert.That(wait.TotalSeconds, Is.InRange(7.0, 7.7));
    }

    [Test]
    public async Task Of_two_headers_the_first_valid_one_counts()
    {
        TimeSpan wait = await WaitAsync(ScriptedAnswer.Empty(429).With("Retry-After", "soon").With("Retry-After", "5").With("Retry-After", "9"));
        Assert.That(wait.TotalSeconds, Is.InRange(5.0, 5.5));
    }

    [TestCase("21", 21.0)]
    [TestCase("2147483647", 2147483647.0)]
    [TestCase("Mon, 01 Mar 2027 08:00:00 GMT", 365.0 * 24 * 3600)]
    public async Task A_time_that_does_not_fit_fails_at_once_and_is_told(string header, double seconds)
    {
        using Setup setup = Start();
        setup.Handler.Then(ScriptedAnswer.Empty(429).With("Retry-After", header), Success);
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.Handler.Count, Is.EqualTo(1));
            Assert.That(setup.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.RateLimited));
            Assert.That(result.Error?.RetryAfter?.TotalSeconds, Is.EqualTo(seconds));
        }
    }

    [TestCase(200)]
    [TestCase(400)]
    [TestCase(404)]
    public async Task The_header_is_ignored_where_it_means_nothing(int status)
    {
        using Setup setup = Start();
        setup.Handler.Then((status == 200 ? Success : ScriptedAnswer.Empty(status)).With("Retry-After", "5"));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
        Assert.That(setup.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
        Assert.That(result.Error?.RetryAfter, Is.Null);
    }

    [Test]
    public async Task A_time_in_the_header_counts_before_the_body()
    {
        TimeSpan wait = await WaitAsync(ScriptedAnswer.Json("""{"code":42901,"data":{"retryAfter":3}}""", 429).With("Retry-After", "9"));
        Assert.That(wait.TotalSeconds, Is.InRange(9.0, 9.9));
    }

    [Test]
    public async Task The_window_of_a_limit_is_told_but_not_waited_for()
    {
        using Setup setup = Start();
        setup.Handler.Then(ScriptedAnswer.Json(FakeProvider.Refusal("42902")), Success);
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
        Assert.That(result.Error?.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(60)));
    }

    [Test]
    public async Task F22_a_rate_code_pauses_the_other_calls_of_the_partition()
    {
        using var setup = new Setup(ScriptedAnswer.Json("""{"code":42901,"data":{"retryAfter":5}}"""));
        setup.Handler.Otherwise = Success;
        Task<ApiResult<FakeItem>> first = setup.Client.GetAsync();
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        ApiResult<FakeItem> second = await setup.CallAsync(FakeProvider.Read);
        await setup.Clock.AdvanceUntilAsync(first);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.IsSuccess, Is.True);
            Assert.That((await first).IsSuccess, Is.True);
            Assert.That(setup.Handler.Count, Is.EqualTo(3));
            Assert.That(setup.SentAt[1], Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(5)));
            Assert.That(setup.SentAt[2], Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(5)));
        }
    }

    [Test]
    public async Task A_pause_leaves_other_partitions_alone()
    {
        using var setup = new Setup(ScriptedAnswer.Json("""{"code":42901,"data":{"retryAfter":50}}"""));
        setup.Handler.Otherwise = Success;
        var other = new ApiOperation("Fake.Other", HttpMethod.Get, "other", OperationSafety.Read) { LimitPartition = "other" };
        await setup.CallAsync(FakeProvider.Read, new CallOptions { Timeout = TimeSpan.FromSeconds(10) });
        ApiResult<FakeItem> result = await setup.CallAsync(other);
        Assert.That(result.IsSuccess, Is.True);
        Assert.That(setup.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task A_pause_that_outlasts_a_call_refuses_it_at_once_with_the_time_left()
    {
        using Setup setup = Start();
        setup.Handler.Then(ScriptedAnswer.Empty(429).With("Retry-After", "21"));
        await setup.CallAsync(FakeProvider.Read);
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read, new CallOptions { Timeout = TimeSpan.FromSeconds(10) });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.LocalLimit));
            Assert.That(result.Error?.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(20)), "a pause is no longer than a whole call");
            Assert.That(result.Call.Attempts, Is.Zero);
            Assert.That(setup.Handler.Count, Is.EqualTo(1));
        }
    }

    private static Setup Start() => new(options =>
    {
        options.TotalTimeout = TimeSpan.FromSeconds(20);
        options.AttemptTimeout = TimeSpan.FromSeconds(10);
    });

    /// <summary>The virtual time between the first request and the second, which succeeds.</summary>
    private static async Task<TimeSpan> WaitAsync(ScriptedAnswer failure)
    {
        using Setup setup = Start();
        setup.Handler.Then(failure, Success);
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        Assert.That(result.IsSuccess, Is.True, () => $"{result.Error}");
        Assert.That(setup.Handler.Count, Is.EqualTo(2));
        Assert.That(setup.Clock.Elapsed, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(20)));
        return setup.SentAt[1] - setup.SentAt[0];
    }
}
