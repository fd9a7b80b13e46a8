using FsCheck;
using FsCheck.Fluent;

namespace Sdk.Core.Tests.Properties;

/// <summary>Something that happens to a limiter. Numbers choose among those who are there at that moment.</summary>
internal abstract record LimiterStep
{
    public sealed record Acquire(RequestPriority Priority, int? Patience) : LimiterStep;

    public sealed record Attempt : LimiterStep;

    public sealed record Release(int Number) : LimiterStep;

    public sealed record Leave(int Number) : LimiterStep;

    public sealed record Advance(int Milliseconds) : LimiterStep;

    public sealed record Pause(int Milliseconds) : LimiterStep;

    public sealed record Change(int Calls) : LimiterStep;
}

/// <summary>Limits, and what happens under them.</summary>
internal sealed record LimiterScript(RequestLimits Limits, IReadOnlyList<LimiterStep> Steps)
{
    private const int Length = 60;

    /// <summary>A power of two, so that what a double makes of "three quarters of an interval" is exact and no tie is broken by rounding.</summary>
    private static readonly TimeSpan Ageing = TimeSpan.FromTicks(1 << 25);

    private static readonly Gen<RequestLimits> AnyLimits =
        from calls in Gen.Choose(1, 5)
        from window in Gen.Elements(1, 250, 1_000, 7_919, 60_000)
        from concurrency in Gen.Choose(1, 4)
        from kind in Gen.Choose(0, 3)
        from queue in Gen.Choose(0, 8)
        select new RequestLimits
        {
            Rate = kind == 0 ? null : new RateLimit(calls, TimeSpan.FromMilliseconds(window)),
            MaximumConcurrency = kind <= 1 ? concurrency : null,
            QueueLimit = queue,
            AgeingInterval = Ageing,
        };

    private static readonly Gen<int> Durations = Gen.OneOf(
        Gen.Choose(0, 300), Gen.Choose(0, 9_000), Gen.Choose(0, 70_000), Gen.Elements(1, 250, 1_000, 7_919, 60_000));

    public static Arbitrary<LimiterScript> Any { get; } = Make(AnyLimits, StepsWith(Gen.Frequency(
        (2, Gen.Constant<int?>(null)), (1, Durations.Select(static time => (int?)time)))));

    /// <summary>A rate that changes now and then, and callers that nothing but the rate keeps from their turn.</summary>
    public static Arbitrary<LimiterScript> WithChanges { get; } = Make(
        AnyLimits.Select(static limits => limits with { QueueLimit = Length }),
        Gen.Frequency(
            (15, StepsWith(Gen.Frequency((2, Gen.Constant<int?>(null)), (1, Durations.Select(static time => (int?)time))))),
            (1, Gen.Choose(1, 6).Select(static calls => (LimiterStep)new LimiterStep.Change(calls)))));

    public override string ToString() => $"{Limits}\n{string.Join('\n', Steps)}";

    private static Gen<LimiterStep> StepsWith(Gen<int?> patience) => Gen.Frequency<LimiterStep>(
        (8, Gen.Elements(RequestPriority.Low, RequestPriority.Normal, RequestPriority.High)
            .Zip(patience, static (priority, longest) => (LimiterStep)new LimiterStep.Acquire(priority, longest))),
        (1, Gen.Constant<LimiterStep>(new LimiterStep.Attempt())),
        (4, Gen.Choose(0, 99).Select(static number => (LimiterStep)new LimiterStep.Release(number))),
        (1, Gen.Choose(0, 99).Select(static number => (LimiterStep)new LimiterStep.Leave(number))),
        (5, Durations.Select(static time => (LimiterStep)new LimiterStep.Advance(time))),
        (1, Durations.Select(static time => (LimiterStep)new LimiterStep.Pause(time))));

    private static Arbitrary<LimiterScript> Make(Gen<RequestLimits> limits, Gen<LimiterStep> steps) => Arb.From(
        limits.Zip(steps.ListOf(Length), static (chosen, list) => new LimiterScript(chosen, list)),
        static script => Repeatable.Shorter(script.Steps).Select(list => script with { Steps = list }));
}
