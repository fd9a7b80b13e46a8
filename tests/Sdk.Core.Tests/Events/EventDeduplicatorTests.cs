using Sdk.TestKit;

namespace Sdk.Core.Tests.Events;

[Parallelizable]
internal sealed class EventDeduplicatorTests
{
    private readonly ManualTimeProvider _clock = new();

    [Test]
    public void An_id_is_new_once()
    {
        var seen = new EventDeduplicator(_clock);
        Assert.That(seen.TryAdd("a"), Is.True);
        Assert.That(seen.TryAdd("a"), Is.False);
        Assert.That(seen.TryAdd("A"), Is.True, "compared by character");
        Assert.That(seen.Contains("a"), Is.True);
        Assert.That(seen.Contains("b"), Is.False);
        Assert.That(seen.Count, Is.EqualTo(2));
    }

    [Test]
    public void An_id_is_forgotten_after_the_window_which_repetitions_do_not_extend()
    {
        var seen = new EventDeduplicator(_clock);
        seen.TryAdd("a");
        _clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        Assert.That(seen.TryAdd("a"), Is.False);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.That(seen.Contains("a"), Is.False);
        Assert.That(seen.Count, Is.Zero);
        Assert.That(seen.TryAdd("a"), Is.True);
    }

    [Test]
    public void The_oldest_leave_first_when_there_are_too_many()
    {
        var seen = new EventDeduplicator(_clock, capacity: 3);
        foreach (string id in new[] { "a", "b", "c", "a", "d" })
        {
            seen.TryAdd(id);
        }

        Assert.That(seen.Count, Is.EqualTo(3));
        Assert.That(seen.Contains("a"), Is.False, "a repetition does not make it younger");
        Assert.That(seen.Contains("b") && seen.Contains("c") && seen.Contains("d"), Is.True);
    }

    [Test]
    public void A_removed_id_is_new_again_and_at_the_end_of_the_line()
    {
        var seen = new EventDeduplicator(_clock, capacity: 2);
        seen.TryAdd("a");
        seen.TryAdd("b");
        seen.Remove("a");
        seen.Remove("unknown");
        Assert.That(seen.TryAdd("a"), Is.True);
        Assert.That(seen.TryAdd("c"), Is.True);
        Assert.That(seen.Contains("b"), Is.False);
        Assert.That(seen.Contains("a"), Is.True);
    }

    [Test]
    public void The_wall_clock_does_not_matter()
    {
        var seen = new EventDeduplicator(_clock);
        seen.TryAdd("a");
        _clock.JumpWallClock(TimeSpan.FromDays(1));
        Assert.That(seen.TryAdd("a"), Is.False);
    }

    [Test]
    public void Of_many_threads_one_is_first()
    {
        var seen = new EventDeduplicator(_clock, capacity: 100_000);
        int first = 0;
        Parallel.For(0, 16, _ =>
        {
            for (int i = 0; i < 5_000; i++)
            {
                if (seen.TryAdd($"{i}"))
                {
                    Interlocked.Increment(ref first);
                }
            }
        });
        Assert.That(first, Is.EqualTo(5_000));
    }

    [Test]
    public void Senseless_limits_are_refused()
    {
        Assert.That(() => new EventDeduplicator(_clock, capacity: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new EventDeduplicator(_clock, window: TimeSpan.Zero), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
