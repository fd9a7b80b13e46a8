using System.Threading.RateLimiting;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Limits;

internal sealed class RequestLimiterTests
{
    private static readonly RequestLimits TwoPerMinute = new() { Rate = new RateLimit(2, TimeSpan.FromMinutes(1)) };
    private static readonly RequestLimits OneAtATime = new() { MaximumConcurrency = 1 };

    private ManualTimeProvider _clock = null!;

    [SetUp]
    public void Start() => _clock = new ManualTimeProvider();

    [Test]
    public async Task Within_the_rate_nobody_waits()
    {
        using RequestLimiter limiter = Make(TwoPerMinute);
        for (int i = 0; i < 2; i++)
        {
            Task<RateLimitLease> lease = Acquire(limiter);
            Assert.That(lease.IsCompleted, Is.True);
            Assert.That((await lease).IsAcquired, Is.True);
        }
    }

    [Test]
    public async Task Beyond_the_rate_a_call_waits_for_the_window_and_not_for_the_lease()
    {
        using RequestLimiter limiter = Make(TwoPerMinute);
        (await Acquire(limiter)).Dispose();
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(20));
        (await Acquire(limiter)).Dispose();
        Task<RateLimitLease> third = Acquire(limiter), fourth = Acquire(limiter);
        await _clock.AdvanceUntilAsync(third);
        Assert.That(_clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(60)));
        await _clock.AdvanceUntilAsync(fourth);
        Assert.That(_clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(80)));
    }

    [Test]
    public async Task Never_more_than_the_rate_within_any_window()
    {
        int seed = Random.Shared.Next();
        TestContext.Out.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        for (int round = 0; round < 60; round++)
        {
            var clock = new ManualTimeProvider();
            int calls = random.Next(1, 8);
            var window = TimeSpan.FromSeconds(random.Next(1, 20));
            using var limiter = new RequestLimiter(
                new RequestLimits { Rate = new RateLimit(calls, window), MaximumConcurrency = random.Next(3) == 0 ? random.Next(1, 6) : null }, clock);
            var grants = new List<TimeSpan>();
            var callers = new List<Task>();
            for (int i = 0; i < 60; i++)
            {
                using var source = new CancellationTokenSource();
                Task caller = CallAsync(limiter, clock, grants, (RequestPriority)random.Next(3), random.Next(4), source.Token);
                callers.Add(caller);
                switch (random.Next(6))
                {
                    case 0:
                        await clock.AdvanceAsync(TimeSpan.FromMilliseconds(random.Next(10_000)));
                        break;
                    case 1:
                        await source.CancelAsync();
                        break;
                    case 2 when random.Next(5) == 0:
                        limiter.Pause(TimeSpan.FromSeconds(random.Next(10)));
                        break;
                    default:
                        break;
                }
            }

            await clock.AdvanceUntilAsync(Task.WhenAll(callers));
            for (int i = 0; i + calls < grants.Count; i++)
            {
                Assert.That(grants[i + calls] - grants[i], Is.GreaterThanOrEqualTo(window), $"round {round}, grant {i}");
            }

            RateLimiterStatistics statistics = limiter.GetStatistics();
            Assert.That(statistics.CurrentQueuedCount, Is.Zero);
        }
    }

    [Test]
    public async Task Waiting_calls_go_by_priority_and_then_in_order_of_arrival()
    {
        using RequestLimiter limiter = Make(OneAtATime);
        RateLimitLease running = await Acquire(limiter);
        var order = new List<string>();
        Task[] callers =
        [
            NoteAsync("low", RequestPriority.Low), NoteAsync("normal 1", RequestPriority.Normal), NoteAsync("normal 2", RequestPriority.Normal),
            NoteAsync("high 1", RequestPriority.High), NoteAsync("high 2", RequestPriority.High),
        ];
        running.Dispose();
        await Task.WhenAll(callers);
        Assert.That(order, Is.EqualTo(new[] { "high 1", "high 2", "normal 1", "normal 2", "low" }));

        async Task NoteAsync(string name, RequestPriority priority)
        {
            using RateLimitLease lease = await Acquire(limiter, priority);
            order.Add(name);
        }
    }

    [Test]
    public async Task A_call_that_waits_long_overtakes_the_important_ones()
    {
        using RequestLimiter limiter = Make(OneAtATime with { AgeingInterval = TimeSpan.FromSeconds(5) });
        RateLimitLease running = await Acquire(limiter);
        Task<RateLimitLease> low = Acquire(limiter, RequestPriority.Low);
        for (int second = 0; second < 60 && !low.IsCompleted; second++)
        {
            Task<RateLimitLease> high = Acquire(limiter, RequestPriority.High);
            await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
            running.Dispose();
            await Pool.SettleAsync();
            running = low.IsCompleted ? await low : await high;
        }

        Assert.That(low.IsCompleted, Is.True);
        Assert.That(_clock.Elapsed, Is.InRange(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(13)));
    }

    [Test]
    public async Task L01_a_full_queue_refuses_at_once_and_says_how_long_to_wait()
    {
        using RequestLimiter limiter = Make(TwoPerMinute with { QueueLimit = 1 });
        await Acquire(limiter);
        await Acquire(limiter);
        Task<RateLimitLease> queued = Acquire(limiter);
        using RateLimitLease refused = await Acquire(limiter);
        Assert.That(refused.IsAcquired, Is.False);
        Assert.That(refused.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait), Is.True);
        Assert.That(wait, Is.EqualTo(TimeSpan.FromSeconds(60)));
        await _clock.AdvanceUntilAsync(queued);
        Assert.That((await queued).IsAcquired, Is.True);
    }

    [Test]
    public async Task L01_a_cancelled_caller_leaves_its_place_to_the_next()
    {
        using RequestLimiter limiter = Make(OneAtATime with { QueueLimit = 2 });
        RateLimitLease running = await Acquire(limiter);
        using var source = new CancellationTokenSource();
        Task<RateLimitLease> cancelled = Acquire(limiter, cancellationToken: source.Token);
        Task<RateLimitLease> next = Acquire(limiter);
        await source.CancelAsync();
        OperationCanceledException? exception = Assert.CatchAsync<OperationCanceledException>(() => cancelled);
        Assert.That(exception?.CancellationToken, Is.EqualTo(source.Token));
        Assert.That(limiter.GetStatistics()?.CurrentQueuedCount, Is.EqualTo(1), "no ghost in the queue");
        running.Dispose();
        Assert.That((await next).IsAcquired, Is.True);
    }

    [Test]
    public async Task L01_disposal_fails_all_who_wait_and_all_who_come()
    {
        RequestLimiter limiter = Make(OneAtATime);
        RateLimitLease running = await Acquire(limiter);
        Task<RateLimitLease>[] waiting = [.. Enumerable.Range(0, 10).Select(_ => Acquire(limiter))];
        limiter.Dispose();
        Assert.That((await Task.WhenAll(waiting)).Select(lease => lease.IsAcquired), Is.All.False);
        Assert.That(() => Acquire(limiter), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(running.Dispose, Throws.Nothing);
        Assert.That(limiter.Dispose, Throws.Nothing);
        Assert.That(_clock.TimerCount, Is.Zero);
    }

    [Test]
    public async Task A_wait_is_bounded_in_time()
    {
        using RequestLimiter limiter = Make(OneAtATime);
        await Acquire(limiter);
        Task<RateLimitLease> waiting = Acquire(limiter, maximumWait: TimeSpan.FromSeconds(7));
        await _clock.AdvanceUntilAsync(waiting);
        Assert.That((await waiting).IsAcquired, Is.False);
        Assert.That(_clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(7)));
    }

    [Test]
    public async Task A_wait_that_is_known_to_be_too_long_is_not_started()
    {
        using RequestLimiter limiter = Make(TwoPerMinute);
        await Acquire(limiter);
        await Acquire(limiter);
        Task<RateLimitLease> refused = Acquire(limiter, maximumWait: TimeSpan.FromSeconds(59));
        Assert.That(refused.IsCompleted, Is.True);
        Assert.That((await refused).IsAcquired, Is.False);
        Task<RateLimitLease> waiting = Acquire(limiter, maximumWait: TimeSpan.FromSeconds(61));
        Assert.That(waiting.IsCompleted, Is.False);
        await _clock.AdvanceUntilAsync(waiting);
        Assert.That((await waiting).IsAcquired, Is.True);
    }

    [Test]
    public async Task Those_who_wait_with_less_priority_do_not_count_against_an_important_call()
    {
        using RequestLimiter limiter = Make(TwoPerMinute);
        await Acquire(limiter);
        await Acquire(limiter);
        Task<RateLimitLease>[] low = [.. Enumerable.Range(0, 10).Select(_ => Acquire(limiter, RequestPriority.Low))];
        Task<RateLimitLease> high = Acquire(limiter, RequestPriority.High, TimeSpan.FromSeconds(90));
        Assert.That(high.IsCompleted, Is.False, "it goes next, in 60 seconds");
        await _clock.AdvanceUntilAsync(high);
        Assert.That((await high).IsAcquired, Is.True);
        Assert.That(_clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(60)));
        Assert.That(low.Count(task => task.IsCompleted), Is.LessThanOrEqualTo(1));
    }

    [TestCase(3, 60)]
    [TestCase(4, 60)]
    [TestCase(5, 120)]
    [TestCase(7, 180)]
    public async Task The_expected_wait_counts_the_turns_of_the_window(int place, int seconds)
    {
        using RequestLimiter limiter = Make(TwoPerMinute);
        for (int i = 1; i < place; i++)
        {
            _ = Acquire(limiter);
        }

        using RateLimitLease refused = await Acquire(limiter, maximumWait: TimeSpan.FromSeconds(1));
        Assert.That(refused.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait), Is.True);
        Assert.That(wait, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [Test]
    public async Task A_pause_holds_everybody_and_a_shorter_one_does_not_end_it()
    {
        using RequestLimiter limiter = Make(RequestLimits.None);
        limiter.Pause(TimeSpan.FromSeconds(30));
        limiter.Pause(TimeSpan.FromSeconds(5));
        Task<RateLimitLease>[] waiting = [.. Enumerable.Range(0, 5).Select(_ => Acquire(limiter))];
        await _clock.AdvanceUntilAsync(Task.WhenAll(waiting));
        Assert.That(_clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public async Task Changed_limits_apply_to_those_who_wait()
    {
        using RequestLimiter limiter = Make(TwoPerMinute);
        await Acquire(limiter);
        await Acquire(limiter);
        Task<RateLimitLease> waiting = Acquire(limiter);
        limiter.Change(new RequestLimits { Rate = RateLimit.PerMinute(3) });
        Assert.That((await waiting).IsAcquired, Is.True);
        Assert.That(_clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task Concurrency_is_never_exceeded()
    {
        using var limiter = new RequestLimiter(new RequestLimits { MaximumConcurrency = 5, QueueLimit = 10_000 }, TimeProvider.System);
        int running = 0, most = 0;
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => Task.Run(async () =>
        {
            using RateLimitLease lease = await limiter.AcquireAsync(RequestPriority.Normal, Timeout.InfiniteTimeSpan);
            int now = Interlocked.Increment(ref running);
            for (int seen = most; now > seen; seen = most)
            {
                Interlocked.CompareExchange(ref most, now, seen);
            }

            await Task.Yield();
            Interlocked.Decrement(ref running);
        })));
        Assert.That(most, Is.InRange(1, 5));
        Assert.That(limiter.GetStatistics()?.TotalSuccessfulLeases, Is.EqualTo(1_000));
    }

    [Test]
    public async Task A_lease_gives_its_place_back_once()
    {
        using RequestLimiter limiter = Make(OneAtATime);
        RateLimitLease lease = await Acquire(limiter);
        lease.Dispose();
        lease.Dispose();
        await Acquire(limiter);
        Assert.That(Acquire(limiter).IsCompleted, Is.False);
    }

    [Test]
    public async Task It_is_a_rate_limiter_like_those_of_the_platform()
    {
        using RateLimiter limiter = Make(TwoPerMinute);
        using RateLimitLease first = limiter.AttemptAcquire();
        using RateLimitLease second = await limiter.AcquireAsync(1);
        using RateLimitLease third = limiter.AttemptAcquire();
        Assert.That(new[] { first.IsAcquired, second.IsAcquired, third.IsAcquired }, Is.EqualTo(new[] { true, true, false }));
        Assert.That(third.MetadataNames, Does.Contain(MetadataName.RetryAfter.Name));
        Assert.That(first.MetadataNames, Is.Empty);
        Assert.That(first.TryGetMetadata(MetadataName.RetryAfter.Name, out _), Is.False);
        using RateLimitLease probe = limiter.AttemptAcquire(0);
        Assert.That(probe.IsAcquired, Is.False);
        Assert.That(() => limiter.AttemptAcquire(2), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => limiter.AcquireAsync(2).AsTask(), Throws.InstanceOf<ArgumentOutOfRangeException>());
        RateLimiterStatistics statistics = limiter.GetStatistics()!;
        Assert.That(statistics.CurrentAvailablePermits, Is.Zero);
        Assert.That(statistics.TotalSuccessfulLeases, Is.EqualTo(2));
        Assert.That(statistics.TotalFailedLeases, Is.EqualTo(1));
        Task<RateLimitLease> waiting = limiter.AcquireAsync(1).AsTask();
        Assert.That(limiter.GetStatistics()?.CurrentQueuedCount, Is.EqualTo(1));
        await _clock.AdvanceUntilAsync(waiting);
        using RateLimitLease free = limiter.AttemptAcquire(0);
        Assert.That(free.IsAcquired, Is.True);
    }

    [Test]
    public async Task It_composes_with_a_partitioned_limiter_of_the_platform()
    {
        await using PartitionedRateLimiter<string> partitions = PartitionedRateLimiter.Create<string, string>(name =>
            RateLimitPartition.Get(name, _ => new RequestLimiter(TwoPerMinute, _clock)));
        bool[] acquired = [.. Enumerable.Range(0, 3).Select(_ => partitions.AttemptAcquire("a").IsAcquired), partitions.AttemptAcquire("b").IsAcquired];
        Assert.That(acquired, Is.EqualTo(new[] { true, true, false, true }));
    }

    [Test]
    public async Task It_is_idle_once_its_window_is_over()
    {
        using RequestLimiter limiter = Make(TwoPerMinute);
        Assert.That(limiter.IdleDuration, Is.EqualTo(TimeSpan.Zero));
        RateLimitLease lease = await Acquire(limiter);
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(70));
        Assert.That(limiter.IdleDuration, Is.Null);
        lease.Dispose();
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.That(limiter.IdleDuration, Is.EqualTo(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void A_priority_out_of_range_is_refused()
    {
        using RequestLimiter limiter = Make(TwoPerMinute);
        Assert.That(() => Acquire(limiter, (RequestPriority)9), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static async Task CallAsync(
        RequestLimiter limiter, ManualTimeProvider clock, List<TimeSpan> grants, RequestPriority priority, int seconds, CancellationToken cancellationToken)
    {
        try
        {
            using RateLimitLease lease = await limiter.AcquireAsync(priority, TimeSpan.FromMinutes(20), cancellationToken);
            if (lease.IsAcquired)
            {
                lock (grants)
                {
                    grants.Add(clock.Elapsed);
                }

                await Task.Delay(TimeSpan.FromSeconds(seconds), clock, CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
            // One of those who left.
        }
    }

    private static Task<RateLimitLease> Acquire(
        RequestLimiter limiter,
        RequestPriority priority = RequestPriority.Normal,
        TimeSpan? maximumWait = null,
        CancellationToken cancellationToken = default) =>
        limiter.AcquireAsync(priority, maximumWait ?? Timeout.InfiniteTimeSpan, cancellationToken).AsTask();

    private RequestLimiter Make(RequestLimits limits) => new(limits, _clock);
}
