using Sdk.Core;
using Vos3000.Client;

namespace Sdk.Benchmarks;

/// <summary>
/// What ten days of call records hold in memory while they are read day by day and each record is dropped after use, and what they hold
/// when they are read at once. The answers are made while they are read, so that they do not count.
/// </summary>
internal sealed class CdrMemoryBenchmark : IBenchmark
{
    private const int Days = 10;
    private static readonly Uri Address = new("http://localhost/");
    private static readonly DateOnly First = new(2026, 5, 11);

    private static readonly GetCdrRequest Range = new() { Accounts = ["100000"], BeginTime = First, EndTime = First.AddDays(Days - 1) };

    public string Name => "cdr 10 days, memory";

    public async Task<IReadOnlyList<Figure>> RunAsync(Harness harness)
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new CdrDaysHandler();

        // Ten days in one answer exceed the default of 32 MB: only a day at a time would pass.
        var options = new Vos3000Options { BaseAddress = Address, MaxResponseBytes = 256 * 1024 * 1024 };
        using var client = Vos3000Client.Create(options, new ApiClientServices { Handler = handler });

        HeapSize[] peaks = await StreamAsync(client, handler, cancellation.Token);
        (HeapSize one, HeapSize ten) = (peaks[0], peaks[^1]);
        HeapSize all = await ReadAtOnceAsync(client, cancellation.Token);
        return
        [
            new Figure(Name, "records MB, day 10 / 1", one.Small, ten.Small, ten.Small / one.Small, new Goal(1.10, 1.10)),
            new Figure(Name, "buffers MB, day 10 / 1", one.Large, ten.Large, ten.Large / one.Large, null),
            new Figure(Name, "records MB, all / daily", ten.Small, all.Small, all.Small / ten.Small, null),
            new Figure(Name, "heap MB, all / daily", ten.Total, all.Total, all.Total / ten.Total, null),
        ];
    }

    /// <summary>Reads day by day.</summary>
    /// <returns>
    /// For each day the largest figures so far. Looked at is when a request goes out, where a day that is done with must be gone, and
    /// when the last record of a day is handed out, where the day is still there.
    /// </returns>
    private static async Task<HeapSize[]> StreamAsync(Vos3000Client client, CdrDaysHandler handler, CancellationToken cancellationToken)
    {
        var peaks = new HeapSize[Days];
        HeapSize peak = default;
        handler.Arrived = () => peak = peak.Max(HeapSize.Measure());
        int rows = 0;
        await foreach (Cdr _ in client.Cdrs.StreamAsync(Range, cancellationToken))
        {
            if (++rows % CdrPayload.RowsPerDay == 0)
            {
                peaks[(rows / CdrPayload.RowsPerDay) - 1] = peak = peak.Max(HeapSize.Measure());
            }
        }

        handler.Arrived = null;
        return rows == Days * CdrPayload.RowsPerDay ? peaks : throw new InvalidOperationException("Rows are missing.");
    }

    private static async Task<HeapSize> ReadAtOnceAsync(Vos3000Client client, CancellationToken cancellationToken)
    {
        GetCdrResponse answer = (await client.Cdrs.GetAsync(Range, cancellationToken)).GetValueOrThrow();
        HeapSize size = HeapSize.Measure();
        return answer.Cdrs.Count == Days * CdrPayload.RowsPerDay ? size : throw new InvalidOperationException("Rows are missing.");
    }
}
