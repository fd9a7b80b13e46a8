namespace Sdk.Benchmarks;

/// <summary>
/// Runs workloads in turns, so that whatever else the machine does hits all of them alike, and measures each turn. Processor time and
/// bytes are those of the whole process: on loopback that includes the server, which does the same for all.
/// </summary>
internal sealed class Harness(bool quick)
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly int _rounds = quick ? 9 : 25;
    private readonly TimeSpan _warmUp = TimeSpan.FromSeconds(quick ? 4 : 8);
    private readonly TimeSpan _turn = TimeSpan.FromSeconds(quick ? 0.05 : 0.15);

    /// <summary>Measures workloads against each other.</summary>
    /// <param name="workloads">The workloads.</param>
    /// <returns>The samples: one array per workload, one element per round.</returns>
    public async Task<Sample[][]> MeasureAsync(params Workload[] workloads)
    {
        int calls = await WarmUpAsync(workloads);
        Sample[][] samples = [.. workloads.Select(_ => new Sample[_rounds])];
        for (int round = 0; round < _rounds; round++)
        {
            for (int i = 0; i < workloads.Length; i++)
            {
                // Each round starts with another workload, so that none always runs in the wake of the same other.
                int turn = (i + round) % workloads.Length;
                samples[turn][round] = await MeasureTurnAsync(workloads[turn], calls);
            }
        }

        return samples;
    }

    /// <summary>The median of the ratios of each round.</summary>
    public static double Ratio(Sample[] subject, Sample[] baseline, Func<Sample, double> measure) =>
        Median(subject.Zip(baseline, (ours, bare) => measure(ours) / measure(bare)));

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Runs everything long enough for the runtime to optimize it.</summary>
    /// <returns>How many calls of the first workload fill a turn.</returns>
    private async Task<int> WarmUpAsync(Workload[] workloads)
    {
        TimeSpan started = Environment.CpuUsage.TotalTime;
        int calls = 1;
        while (true)
        {
            long turnStarted = Clock.GetTimestamp();
            foreach (Workload workload in workloads)
            {
                await workload.RunAsync(calls);
            }

            TimeSpan turn = Clock.GetElapsedTime(turnStarted) / workloads.Length;
            bool warm = Environment.CpuUsage.TotalTime - started > _warmUp;
            if (turn < _turn)
            {
                calls = turn < _turn / 2 ? calls * 2 : (int)Math.Ceiling(calls * (_turn / turn));
            }
            else if (warm)
            {
                return calls;
            }
        }
    }

    private static async Task<Sample> MeasureTurnAsync(Workload workload, int calls)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long started = Clock.GetTimestamp();
        await workload.RunAsync(calls);
        TimeSpan elapsed = Clock.GetElapsedTime(started);
        processor = Environment.CpuUsage.TotalTime - processor;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        long[] latencies = workload.Latencies.ToArray();
        Array.Sort(latencies);
        return new Sample
        {
            Nanoseconds = elapsed.TotalNanoseconds / calls,
            ProcessorNanoseconds = processor.TotalNanoseconds / calls,
            Bytes = (double)bytes / calls,
            P50 = Percentile(latencies, 0.50),
            P99 = Percentile(latencies, 0.99),
        };
    }

    private static double Percentile(long[] sorted, double share) => sorted.Length == 0
        ? double.NaN
        : Clock.GetElapsedTime(0, sorted[(int)(share * (sorted.Length - 1))]).TotalNanoseconds;
}
