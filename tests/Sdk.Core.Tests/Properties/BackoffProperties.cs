using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Properties;

/// <summary>The waits between attempts stay within their bounds, whatever the options, the number of the retry and the chance.</summary>
internal sealed class BackoffProperties
{
    private static readonly TimeSpan ShortestAttempt = TimeSpan.FromMilliseconds(250);

    private static readonly Gen<double> Chances = Gen.OneOf(
        Gen.Elements(0, double.Epsilon, 0.5, 1 - 1.2E-16), Gen.Choose(0, 999_999).Select(static millionths => millionths / 1E6));

    private static readonly Gen<int> Retries = Gen.OneOf(
        Gen.Choose(0, 12), Gen.Choose(0, 100), Gen.Elements(39, 40, 41, 62, 63, 64, 1_023, 1_024, int.MaxValue - 1, int.MaxValue));

    /// <summary>What options may hold, the defaults more often than anything else.</summary>
    private static readonly Gen<(TimeSpan First, TimeSpan Maximum)> Settings = Gen.OneOf(
        Gen.Constant((new FakeOptions().RetryDelay, new FakeOptions().MaxRetryDelay)),
        from first in Durations(TimeSpan.FromDays(1))
        from maximum in Durations(TimeSpan.FromDays(1))
        select first < maximum ? (first, maximum) : (maximum, first));

    [Test]
    public void The_defaults_are_the_documented_ones() =>
        Assert.That((new FakeOptions().RetryDelay.TotalSeconds, new FakeOptions().MaxRetryDelay.TotalSeconds), Is.EqualTo((0.8, 30.0)));

    [Test]
    public void A_wait_lies_between_half_of_its_step_and_its_step() => Repeatable.Check(
        Settings.Zip(Retries).Zip(Chances).ToArbitrary(), 1_500, static given =>
        {
            (((TimeSpan first, TimeSpan maximum), int retry), double chance) = given;
            BigInteger step = Step(first, maximum, retry);
            TimeSpan wait = Backoff.Delay(retry, first, maximum, chance);

            // A tick is what rounding can cost.
            Assert.That((BigInteger)wait.Ticks, Is.InRange((step / 2) - 1, step + 1));
            Assert.That(wait, Is.LessThanOrEqualTo(maximum));
        });

    [Test]
    public void The_bound_grows_with_the_retry_and_the_wait_with_the_chance() => Repeatable.Check(
        Settings.Zip(Retries.Two()).Zip(Chances.Two()).ToArbitrary(), 1_500, static given =>
        {
            (((TimeSpan first, TimeSpan maximum), (int one, int other)), (double less, double more)) = given;
            (int early, int late) = (Math.Min(one, other), Math.Max(one, other));
            (less, more) = (Math.Min(less, more), Math.Max(less, more));
            Assert.That(Backoff.Delay(early, first, maximum, more), Is.LessThanOrEqualTo(Backoff.Delay(late, first, maximum, more)));
            Assert.That(Backoff.Delay(late, first, maximum, less), Is.LessThanOrEqualTo(Backoff.Delay(late, first, maximum, more)));
        });

    [Test]
    public void A_named_wait_is_kept_and_stretched_by_a_tenth_that_fits() => Repeatable.Check(
        Durations(TimeSpan.FromDays(25_000)).Zip(Durations(TimeSpan.FromDays(2))).Zip(Chances).ToArbitrary(), 1_500, static given =>
        {
            ((TimeSpan told, TimeSpan remaining), double chance) = given;
            TimeSpan wait = Backoff.AtLeast(told, remaining, chance);
            Assert.That(wait, Is.InRange(told, told + (told * 0.1) + TimeSpan.FromTicks(1)));
            Assert.That(wait, Is.LessThan(remaining).Or.GreaterThanOrEqualTo(told));
            if (told < remaining)
            {
                Assert.That(wait, Is.LessThan(remaining), "what fits still fits when it is stretched");
            }
        });

    [Test]
    public void A_call_waits_within_the_bounds_and_starts_no_wait_that_does_not_fit() => Repeatable.Check(
        (from settings in Settings
         from retries in Gen.Choose(0, 8)
         from total in Durations(TimeSpan.FromMinutes(3))
         select (settings.First, settings.Maximum, retries, total)).ToArbitrary(),
        120,
        static async given =>
        {
            (TimeSpan first, TimeSpan maximum, int retries, TimeSpan total) = given;
            using var setup = new Setup(options =>
            {
                (options.RetryDelay, options.MaxRetryDelay, options.MaxRetries) = (first, maximum, retries);
                (options.TotalTimeout, options.AttemptTimeout) = (total, total);
            });
            setup.Handler.Otherwise = ScriptedAnswer.Empty(503);
            await setup.CallAsync(FakeProvider.Read);

            IReadOnlyList<TimeSpan> sent = setup.SentAt;
            for (int retry = 0; retry < sent.Count - 1; retry++)
            {
                // Timers of the platform count in whole milliseconds.
                BigInteger step = Step(first, maximum, retry);
                Assert.That((BigInteger)(sent[retry + 1] - sent[retry]).Ticks, Is.InRange((step / 2) - 10_000, step + 10_000));
            }

            Assert.That(sent, Has.Count.LessThanOrEqualTo(retries + 1));
            Assert.That(setup.Clock.Elapsed, Is.EqualTo(sent[^1]), "the call ends with its last answer, not with a wait");
            if (sent.Count > 1)
            {
                Assert.That(sent[^1], Is.LessThanOrEqualTo(total - ShortestAttempt + TimeSpan.FromMilliseconds(1)));
            }

            if (sent.Count <= retries)
            {
                BigInteger longest = Step(first, maximum, sent.Count - 1) + ShortestAttempt.Ticks;
                Assert.That(longest, Is.GreaterThan((BigInteger)(total - sent[^1]).Ticks), "a wait that surely fits is started");
            }
        });

    /// <summary>The doubled step in exact arithmetic, in ticks.</summary>
    private static BigInteger Step(TimeSpan first, TimeSpan maximum, int retry) =>
        BigInteger.Min(first.Ticks * BigInteger.Pow(2, Math.Min(retry, 100)), maximum.Ticks);

    /// <summary>Durations of every order of magnitude up to a longest one.</summary>
    private static Gen<TimeSpan> Durations(TimeSpan longest) =>
        from magnitude in Gen.Choose(0, 50)
        from thousandths in Gen.Choose(1, 1_000)
        select TimeSpan.FromTicks(Math.Max(1, (longest.Ticks >> magnitude) / 1_000 * thousandths));
}
