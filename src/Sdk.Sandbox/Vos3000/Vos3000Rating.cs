namespace Sdk.Sandbox;

/// <summary>What a call costs, and how long money lasts.</summary>
internal static class Vos3000Rating
{
    /// <summary>The rate of a group with the longest prefix of a number; <see langword="null"/> when none fits.</summary>
    public static Vos3000SandboxRecord? RateOf(Vos3000Sandbox sandbox, string group, string callee) => sandbox.Rates
        .Where(rate => rate.Text("feeRateGroup") == group && callee.StartsWith(rate.Text("feePrefix"), StringComparison.Ordinal))
        .MaxBy(rate => rate.Text("feePrefix").Length);

    /// <summary>The billed time and the price of some talk time: every period that has begun counts.</summary>
    public static (int Seconds, decimal Fee) Price(Vos3000SandboxRecord rate, long seconds)
    {
        int period = PeriodOf(rate);
        long periods = Math.Max(0, (seconds + period - 1) / period);
        return ((int)Math.Min(int.MaxValue, periods * period), periods * rate.Number("fee"));
    }

    /// <summary>How many seconds an amount lasts. What is free never ends.</summary>
    public static int SecondsFor(Vos3000SandboxRecord rate, decimal money)
    {
        decimal fee = rate.Number("fee");
        if (fee <= 0) return int.MaxValue;
        // A quotient may come out a hair below the whole number that it is.
        double periods = Math.Floor(Math.Round((double)money / (double)fee, 9));
        return (int)Math.Clamp(periods * PeriodOf(rate), 0, int.MaxValue);
    }

    private static int PeriodOf(Vos3000SandboxRecord rate) => Math.Max(1, (int)rate.Number("period"));
}
