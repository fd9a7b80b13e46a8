namespace Sdk.Core;

/// <summary>The arithmetic of waiting: exponential steps with jitter, and what to make of the provider's own wish.</summary>
internal static class Backoff
{
    private static readonly TimeSpan TimerTolerance = TimeSpan.FromMilliseconds(15);

    /// <summary>
    /// The wait before retry <paramref name="retry"/> (from 0): the doubled step, at most <paramref name="maximum"/>, of which a random
    /// half to all is used, so that clients that failed together do not return together.
    /// </summary>
    public static TimeSpan Delay(int retry, TimeSpan first, TimeSpan maximum, double random)
    {
        // From the 40th doubling on every sensible first step is beyond every sensible maximum.
        double step = first.TotalMilliseconds * Math.Pow(2, Math.Min(retry, 40));
        double capped = Math.Min(step, maximum.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(capped * (0.5 + (0.5 * random)));
    }

    /// <summary>
    /// The wait for a time that the provider named: never earlier, up to a tenth later, and not beyond what remains when the named
    /// time itself fits into it.
    /// </summary>
    public static TimeSpan AtLeast(TimeSpan told, TimeSpan remaining, double random)
    {
        // Timers of the system may fire a little early; beyond a tenth nobody has to wait for that.
        TimeSpan tenth = told * 0.1;
        TimeSpan least = tenth < TimerTolerance ? tenth : TimerTolerance;
        TimeSpan spread = tenth * random > least ? tenth * random : least;
        TimeSpan room = (remaining - told) / 2;
        return room > TimeSpan.Zero && spread > room ? told + room : told + spread;
    }
}
