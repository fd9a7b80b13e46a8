namespace Sdk.Benchmarks;

/// <summary>Work that the harness measures.</summary>
internal abstract class Workload
{
    /// <summary>Does the work a number of times.</summary>
    public abstract Task RunAsync(int calls);

    /// <summary>The duration of each call of the last run in ticks of the clock; empty when calls are not timed one by one.</summary>
    public virtual ReadOnlySpan<long> Latencies => [];
}

/// <summary>One call after the other.</summary>
internal sealed class SequentialWorkload(Func<Task> call) : Workload
{
    public override async Task RunAsync(int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            await call();
        }
    }
}

/// <summary>Work that is too short for a call through a delegate: it brings its own loop.</summary>
internal sealed class LoopWorkload(Func<int, Task> loop) : Workload
{
    public override Task RunAsync(int calls) => loop(calls);
}

/// <summary>Calls of several callers at the same time, each timed.</summary>
internal sealed class ConcurrentWorkload(int callers, Func<Task> call) : Workload
{
    private long[] _latencies = [];
    private int _calls;
    private int _next;

    public override ReadOnlySpan<long> Latencies => _latencies.AsSpan(0, _calls);

    public override async Task RunAsync(int calls)
    {
        if (_latencies.Length < calls)
        {
            _latencies = new long[calls];
        }

        (_calls, _next) = (calls, 0);
        var running = new Task[callers];
        for (int i = 0; i < callers; i++)
        {
            running[i] = Task.Run(CallUntilDone);
        }

        await Task.WhenAll(running);
    }

    private async Task CallUntilDone()
    {
        while (Interlocked.Increment(ref _next) - 1 is var index && index < _calls)
        {
            long started = TimeProvider.System.GetTimestamp();
            await call();
            _latencies[index] = TimeProvider.System.GetTimestamp() - started;
        }
    }
}
