using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Sdk.Core;

/// <summary>
/// The activity source and the meter of one package, both named like the package. Tags come from closed sets only: operation,
/// category, known codes; never an id, an address or a token.
/// </summary>
internal sealed class ApiTelemetry : IDisposable
{
    private readonly Meter? _ownMeter;

    public ApiTelemetry(ApiProvider provider, IMeterFactory? meterFactory)
    {
        Source = new ActivitySource(provider.PackageName, provider.Version);
        Meter meter = meterFactory?.Create(provider.PackageName, provider.Version)
            ?? (_ownMeter = new Meter(provider.PackageName, provider.Version));
        Duration = meter.CreateHistogram(
            "sdk.client.call.duration", "s", "Duration of calls, waiting and retries included.", tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] });
        Retries = meter.CreateCounter<long>("sdk.client.retries", "{retry}", "Requests that were sent again.");
        Renewals = meter.CreateCounter<long>("sdk.client.token.renewals", "{renewal}", "Tokens and sessions that were fetched.");
        SocketReconnects = meter.CreateCounter<long>("sdk.client.socket.reconnects", "{reconnect}", "Attempts to connect a socket anew, by what ended it.");
        CacheHits = meter.CreateCounter<long>("sdk.client.cache.hits", "{call}", "Calls that an answer served that was kept, fresh or stale.");
        LimiterWait = meter.CreateHistogram<double>("sdk.client.limiter.wait", "s", "Time that calls waited for the client's own limits.");
    }

    public ActivitySource Source { get; }

    public Histogram<double> Duration { get; }

    public Counter<long> Retries { get; }

    public Counter<long> Renewals { get; }

    public Counter<long> SocketReconnects { get; }

    public Counter<long> CacheHits { get; }

    public Histogram<double> LimiterWait { get; }

    public Activity? Start(ApiOperation operation) =>
        Source.HasListeners() ? Source.StartActivity(operation.Name, ActivityKind.Client) : null;

    public void Dispose()
    {
        Source.Dispose();
        _ownMeter?.Dispose();
    }
}
