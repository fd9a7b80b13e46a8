namespace Sdk.Core;

/// <summary>Durations in the unit of <see cref="TimeProvider.GetTimestamp"/>.</summary>
internal static class TimestampExtensions
{
    /// <summary>A quarter of the range, so that adding a duration to a timestamp cannot overflow.</summary>
    private const long Longest = long.MaxValue / 4;

    public static long ToTimestamp(this TimeProvider timeProvider, TimeSpan duration)
    {
        double ticks = duration.Ticks * ((double)timeProvider.TimestampFrequency / TimeSpan.TicksPerSecond);
        return ticks >= Longest ? Longest : (long)ticks;
    }
}
