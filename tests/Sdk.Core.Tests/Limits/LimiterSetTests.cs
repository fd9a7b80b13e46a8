using Sdk.TestKit;

namespace Sdk.Core.Tests.Limits;

internal sealed class LimiterSetTests
{
    private static readonly RequestLimits Limits = new() { Rate = RateLimit.PerMinute(10) };

    private readonly ManualTimeProvider _clock = new();

    [Test]
    public void L02_ten_thousand_partitions_stay_bounded()
    {
        using var set = new LimiterSet(_clock, capacity: 1_000);
        for (int i = 0; i < 10_000; i++)
        {
            set.Get($"p{i}", Limits).AttemptAcquire().Dispose();
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.That(set.Count, Is.LessThanOrEqualTo(1_000));
        }
    }

    [Test]
    public void L02_a_partition_that_counts_something_is_not_dropped()
    {
        using var set = new LimiterSet(_clock, capacity: 10);
        RequestLimiter busy = set.Get("busy", Limits);
        busy.AttemptAcquire().Dispose();
        for (int i = 0; i < 100; i++)
        {
            set.Get($"idle{i}", Limits);
        }

        Assert.That(set.Get("busy", Limits), Is.SameAs(busy));
        Assert.That(set.Count, Is.LessThanOrEqualTo(11));
    }

    [Test]
    public void A_partition_has_one_limiter()
    {
        using var set = new LimiterSet(_clock);
        RequestLimiter one = set.Get("a", Limits);
        Assert.That(set.Get("a", Limits), Is.SameAs(one));
        Assert.That(set.Get("b", Limits), Is.Not.SameAs(one));
    }

    [Test]
    public void Changed_limits_reach_the_limiter_that_exists()
    {
        using var set = new LimiterSet(_clock);
        RequestLimiter limiter = set.Get("a", Limits);
        Assert.That(set.Get("a", Limits with { Rate = RateLimit.PerMinute(3) }), Is.SameAs(limiter));
        Assert.That(limiter.GetStatistics()?.CurrentAvailablePermits, Is.EqualTo(3));
    }

    [Test]
    public void Disposal_ends_all_limiters()
    {
        var set = new LimiterSet(_clock);
        RequestLimiter limiter = set.Get("a", Limits);
        set.Dispose();
        Assert.That(() => limiter.AttemptAcquire(), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(() => set.Get("b", Limits), Throws.InstanceOf<ObjectDisposedException>());
    }
}
