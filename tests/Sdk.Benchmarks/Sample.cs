namespace Sdk.Benchmarks;

/// <summary>What one turn of a workload cost, per call.</summary>
internal readonly record struct Sample
{
    /// <summary>The time on the clock.</summary>
    public double Nanoseconds { get; init; }

    /// <summary>The processor time of the process: what other programs do in the meantime does not count.</summary>
    public double ProcessorNanoseconds { get; init; }

    /// <summary>What the process allocated.</summary>
    public double Bytes { get; init; }

    /// <summary>The median duration of a call in nanoseconds, where calls are timed one by one.</summary>
    public double P50 { get; init; }

    /// <summary>The duration in nanoseconds that one call in a hundred exceeds.</summary>
    public double P99 { get; init; }
}
