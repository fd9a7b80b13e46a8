using Sdk.Core;
using Vos3000.Client;

namespace Sdk.Benchmarks;

/// <summary>The largest read of the client: a day of call records from memory, one call at a time.</summary>
internal sealed class CdrBenchmark : IBenchmark
{
    private const string PlainName = "cdr 10,000, plain model";
    private static readonly Uri Address = new("http://localhost/");
    private static readonly DateOnly Day = new(2026, 5, 20);

    public string Name => "cdr 10,000 rows";

    public async Task<IReadOnlyList<Figure>> RunAsync(Harness harness)
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new InMemoryHandler(CdrPayload.Create(Day), suspends: false);
        using var http = new HttpClient(handler) { BaseAddress = Address };
        using var client = Vos3000Client.Create(new Vos3000Options { BaseAddress = Address }, new ApiClientServices { Handler = handler });
        var bareClient = new BareClient(http);
        var request = new GetCdrRequest { Accounts = ["100000"], BeginTime = Day, EndTime = Day };
        var query = new BareCdrQuery { Accounts = ["100000"], BeginTime = "20260520", EndTime = "20260520" };

        // A call that fails, or that loses rows, must not pass for a fast one.
        int ourRows = (await client.Cdrs.GetAsync(request, cancellation.Token)).GetValueOrThrow().Cdrs.Count;
        int bareRows = (await bareClient.GetCdrsAsync(query, BareJson.Default.PlainCdrs, cancellation.Token)).Cdrs.Count;
        if (ourRows != CdrPayload.RowsPerDay || bareRows != CdrPayload.RowsPerDay)
        {
            throw new InvalidOperationException("Rows are missing.");
        }

        Sample[][] samples = await harness.MeasureAsync(
            new SequentialWorkload(() => bareClient.GetCdrsAsync(query, BareJson.Default.SameCdrs, cancellation.Token)),
            new SequentialWorkload(() => bareClient.GetCdrsAsync(query, BareJson.Default.PlainCdrs, cancellation.Token)),
            new SequentialWorkload(() => client.Cdrs.GetAsync(request, cancellation.Token)));
        (Sample[] same, Sample[] plain, Sample[] ours) = (samples[0], samples[1], samples[2]);
        return
        [
            Figure.Ratio(Name, "time per call, ns", same, ours, sample => sample.Nanoseconds, new Goal(1.05, 1.05)),
            Figure.Ratio(Name, "CPU per call, ns", same, ours, sample => sample.ProcessorNanoseconds, new Goal(1.05, 1.05)),
            Figure.Ratio(Name, "bytes per call", same, ours, sample => sample.Bytes, new Goal(1.02, 1.02)),
            Figure.Ratio(PlainName, "time per call, ns", plain, ours, sample => sample.Nanoseconds, null),
            Figure.Ratio(PlainName, "CPU per call, ns", plain, ours, sample => sample.ProcessorNanoseconds, null),
            Figure.Ratio(PlainName, "bytes per call", plain, ours, sample => sample.Bytes, null),
        ];
    }
}
