using Microsoft.Extensions.DependencyInjection;
using Vos3000.Client;

namespace Sdk.Benchmarks;

/// <summary>
/// Many callers against a server on loopback in the same process. The client is registered as a user registers it and keeps its
/// defaults; only the number of concurrent calls is raised, or the default of 4 would be all that is measured. Where callers have to
/// queue, those of the bare client do so too.
/// </summary>
internal sealed class LoopbackBenchmark(string name, byte[] answer, int callers, int places) : IBenchmark
{
    public string Name => name;

    public async Task<IReadOnlyList<Figure>> RunAsync(Harness harness)
    {
        using var cancellation = new CancellationTokenSource();
        await using LoopbackServer server = await LoopbackServer.StartAsync(answer);
        using var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        using var http = new HttpClient(handler) { BaseAddress = server.Address };
        var services = new ServiceCollection();
        services.AddVos3000Client(options => (options.BaseAddress, options.MaxConcurrentCalls) = (server.Address, places));
        await using ServiceProvider container = services.BuildServiceProvider();
        Vos3000Client client = container.GetRequiredService<Vos3000Client>();
        var bareClient = new BareClient(http);

        using var semaphore = new SemaphoreSlim(places);
        Func<Task> bareCall = () => bareClient.GetCustomerAsync("100000", null, cancellation.Token);

        // A call that fails must not pass for a fast one.
        (await client.Customers.GetAsync(new GetCustomerRequest { Accounts = ["100000"] }, cancellation.Token)).GetValueOrThrow();

        Sample[][] samples = await harness.MeasureAsync(
            new ConcurrentWorkload(callers, callers > places ? () => QueueAsync(semaphore, bareCall, cancellation.Token) : bareCall),
            new ConcurrentWorkload(callers, () => client.Customers.GetAsync(new GetCustomerRequest { Accounts = ["100000"] }, cancellation.Token)));
        (Sample[] bare, Sample[] ours) = (samples[0], samples[1]);

        // The goals of the list are those of the design for lists: it gives none for lists on loopback alone.
        bool large = answer.Length > 64 * 1024;
        return
        [
            Figure.Ratio(Name, "calls per second", bare, ours, sample => 1e9 / sample.Nanoseconds, new Goal(0.88, 0.95, IsMinimum: true)),
            Figure.Ratio(Name, "CPU per call, ns", bare, ours, sample => sample.ProcessorNanoseconds, null),
            Figure.Ratio(Name, "p50, ns", bare, ours, sample => sample.P50, new Goal(1.20, 1.10)),
            Figure.Ratio(Name, "p99, ns", bare, ours, sample => sample.P99, new Goal(1.35, 1.15)),
            Figure.Ratio(Name, "bytes per call", bare, ours, sample => sample.Bytes, large ? new Goal(1.02, 1.02) : new Goal(1.36, 1.20)),
        ];
    }

    private static async Task QueueAsync(SemaphoreSlim semaphore, Func<Task> call, CancellationToken cancellationToken)
    {
        await semaphore.WaitAsync(cancellationToken);
        try
        {
            await call();
        }
        finally
        {
            semaphore.Release();
        }
    }
}
