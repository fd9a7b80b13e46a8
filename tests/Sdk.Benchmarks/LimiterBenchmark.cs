using System.Threading.RateLimiting;
using Sdk.Core;

namespace Sdk.Benchmarks;

/// <summary>Admission to 64 places and release, beside the limiter of the platform. More callers than places have to queue.</summary>
internal sealed class LimiterBenchmark(string name, int callers) : IBenchmark
{
    private const int Places = 64;

    public string Name => name;

    public async Task<IReadOnlyList<Figure>> RunAsync(Harness harness)
    {
        using var platform = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = Places, QueueLimit = callers });
        using var limiter = new RequestLimiter(new RequestLimits { MaximumConcurrency = Places, QueueLimit = callers }, TimeProvider.System);

        Sample[][] samples = await harness.MeasureAsync(CreateWorkload(platform), CreateWorkload(limiter));
        (Sample[] bare, Sample[] ours) = (samples[0], samples[1]);
        return
        [
            Figure.Ratio(Name, "CPU per admission, ns", bare, ours, sample => sample.ProcessorNanoseconds, null),
            Figure.Ratio(Name, "bytes per admission", bare, ours, sample => sample.Bytes, null),
        ];
    }

    private Workload CreateWorkload(RateLimiter limiter) => callers == 1
        ? new LoopWorkload(calls => AcquireAsync(limiter, calls))
        : new ConcurrentWorkload(callers, () => HoldAsync(limiter));

    private static async Task AcquireAsync(RateLimiter limiter, int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            using RateLimitLease lease = await limiter.AcquireAsync();
        }
    }

    /// <summary>Keeps the place until other callers had their turn.</summary>
    private static async Task HoldAsync(RateLimiter limiter)
    {
        using RateLimitLease lease = await limiter.AcquireAsync();
        await Task.Yield();
    }
}
