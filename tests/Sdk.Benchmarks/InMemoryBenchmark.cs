using Sdk.Core;
using Vos3000.Client;

namespace Sdk.Benchmarks;

/// <summary>One call at a time against a handler that answers from memory.</summary>
internal sealed class InMemoryBenchmark(string name, byte[] answer, bool suspends) : IBenchmark
{
    private static readonly Uri Address = new("http://localhost/");

    public string Name => name;

    public async Task<IReadOnlyList<Figure>> RunAsync(Harness harness)
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new InMemoryHandler(answer, suspends);
        using var http = new HttpClient(handler) { BaseAddress = Address };
        using var client = Vos3000Client.Create(new Vos3000Options { BaseAddress = Address }, new ApiClientServices { Handler = handler });
        var bareClient = new BareClient(http);

        // A call that fails must not pass for a fast one.
        (await client.Customers.GetAsync(new GetCustomerRequest { Accounts = ["100000"] }, cancellation.Token)).GetValueOrThrow();

        Sample[][] samples = await harness.MeasureAsync(
            new SequentialWorkload(() => bareClient.GetCustomerAsync("100000", null, cancellation.Token)),
            new SequentialWorkload(() => client.Customers.GetAsync(new GetCustomerRequest { Accounts = ["100000"] }, cancellation.Token)));
        (Sample[] bare, Sample[] ours) = (samples[0], samples[1]);

        bool large = answer.Length > 64 * 1024;
        double extra = Harness.Median(ours.Zip(bare, (our, their) => our.Bytes - their.Bytes));
        Goal? extraGoal = large ? null : suspends ? new Goal(1_850, 1_200) : new Goal(520, 350);
        var time = large ? new Goal(1.05, 1.05) : new Goal(1.25, 1.25);
        return
        [
            Figure.Ratio(Name, "time per call, ns", bare, ours, sample => sample.Nanoseconds, time),
            Figure.Ratio(Name, "CPU per call, ns", bare, ours, sample => sample.ProcessorNanoseconds, time),
            Figure.Ratio(Name, "bytes per call", bare, ours, sample => sample.Bytes, large ? new Goal(1.02, 1.02) : new Goal(1.10, 1.10)),
            new Figure(Name, "extra bytes per call", null, extra, extra, extraGoal),
        ];
    }
}
