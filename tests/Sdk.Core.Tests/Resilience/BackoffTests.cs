namespace Sdk.Core.Tests.Resilience;

[Parallelizable(ParallelScope.All)]
internal sealed class BackoffTests
{
    [Test]
    public void Any_delay_lies_between_half_of_its_step_and_its_step()
    {
        int seed = Random.Shared.Next();
        TestContext.Out.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        for (int i = 0; i < 10_000; i++)
        {
            int retry = random.Next(6) == 0 ? int.MaxValue - random.Next(10) : random.Next(80);
            TimeSpan first = TimeSpan.FromMilliseconds(1 + (random.NextDouble() * 86_400_000));
            TimeSpan maximum = first + TimeSpan.FromMilliseconds(random.NextDouble() * 86_400_000);
            double step = Math.Min(first.TotalMilliseconds * Math.Pow(2, Math.Min(retry, 60)), maximum.TotalMilliseconds);
            TimeSpan delay = Backoff.Delay(retry, first, maximum, random.NextDouble());
            Assert.That(delay.TotalMilliseconds, Is.InRange((step / 2) - 1, step + 1), $"{retry} {first} {maximum}");
        }
    }

    [Test]
    public void A_named_wait_is_never_cut_short_and_spreads_over_a_tenth_that_fits()
    {
        int seed = Random.Shared.Next();
        TestContext.Out.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        for (int i = 0; i < 10_000; i++)
        {
            TimeSpan told = TimeSpan.FromSeconds(random.NextDouble() * 1_000);
            TimeSpan remaining = TimeSpan.FromSeconds((random.NextDouble() * 1_200) - 100);
            TimeSpan wait = Backoff.AtLeast(told, remaining, random.NextDouble());
            Assert.That(wait, Is.InRange(told, (told * 1.1) + TimeSpan.FromTicks(1)), "a tick is what rounding twice can cost");
            if (told < remaining)
            {
                Assert.That(wait, Is.LessThan(remaining));
            }
        }
    }
}
