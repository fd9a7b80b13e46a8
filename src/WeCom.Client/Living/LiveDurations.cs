namespace WeCom.Client;

/// <summary>Arithmetic of durations that stops at the ends of what can be held: one absurd figure of the service must not cost the others.</summary>
internal static class LiveDurations
{
    public static TimeSpan Add(TimeSpan one, TimeSpan other) => Held((Int128)one.Ticks + other.Ticks);

    public static TimeSpan Subtract(TimeSpan one, TimeSpan other) => Held((Int128)one.Ticks - other.Ticks);

    public static TimeSpan Sum(IEnumerable<TimeSpan> times) => Held(Ticks(times));

    /// <summary>The mean of some durations, at least one.</summary>
    public static TimeSpan Average(IReadOnlyCollection<TimeSpan> times) => Held(Ticks(times) / times.Count);

    private static Int128 Ticks(IEnumerable<TimeSpan> times)
    {
        Int128 ticks = 0;
        foreach (TimeSpan time in times)
        {
            ticks += time.Ticks;
        }

        return ticks;
    }

    private static TimeSpan Held(Int128 ticks) => TimeSpan.FromTicks((long)Int128.Clamp(ticks, long.MinValue, long.MaxValue));
}
