using System.Net.Http.Headers;
using Sdk.Core;

namespace Sdk.Benchmarks;

/// <summary>A small read of a provider that wants a bearer token, by one call at a time from memory.</summary>
internal sealed class TokenCallBenchmark : IBenchmark
{
    private const string Token = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static readonly Uri Address = new("http://localhost/");

    private static readonly ApiProvider Provider = new()
    {
        Name = "Benchmark",
        PackageName = "Sdk.Benchmarks",
        Errors = new ErrorCatalog(),
        Envelope = new EnvelopeFormat { CodeNames = ["retCode"], MessageNames = ["exception"] },
    };

    private static readonly ApiOperation Get = new(
        "Benchmark.Customers.Get", HttpMethod.Post, "external/server/GetCustomer", OperationSafety.Read)
    {
        Credential = "bearer",
    };

    public string Name => "memory small, with token";

    public async Task<IReadOnlyList<Figure>> RunAsync(Harness harness)
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new InMemoryHandler(Payloads.Small, suspends: false);
        using var http = new HttpClient(handler) { BaseAddress = Address };
        using var pipeline = ApiPipeline.Create(
            Provider, new BenchmarkOptions { BaseAddress = Address, MaxConcurrentCalls = 64 }, new ApiClientServices { Handler = handler });
        AddToken(pipeline);
        var bareClient = new BareClient(http);

        // A call that fails must not pass for a fast one.
        (await CallAsync(pipeline, cancellation.Token)).GetValueOrThrow();

        Sample[][] samples = await harness.MeasureAsync(
            new SequentialWorkload(() => bareClient.GetCustomerAsync("100000", Token, cancellation.Token)),
            new SequentialWorkload(() => CallAsync(pipeline, cancellation.Token)));
        (Sample[] bare, Sample[] ours) = (samples[0], samples[1]);
        return
        [
            Figure.Ratio(Name, "time per call, ns", bare, ours, sample => sample.Nanoseconds, new Goal(1.25, 1.25)),
            Figure.Ratio(Name, "CPU per call, ns", bare, ours, sample => sample.ProcessorNanoseconds, new Goal(1.25, 1.25)),
            Figure.Ratio(Name, "bytes per call", bare, ours, sample => sample.Bytes, new Goal(1.10, 1.10)),
        ];
    }

    private static void AddToken(ApiPipeline pipeline)
    {
        TokenManager<string> tokens = pipeline.CreateTokenManager<string>(
            new TokenOptions { Provider = Provider.Name, Operation = "Benchmark.Token.Get" }, fetch: null);
        TokenKey key = TokenKey.Create("benchmark");
        tokens.Set(key, new TokenGrant<string>(Token, TimeSpan.FromDays(1)));
        pipeline.AddCredential("bearer", new TokenAuthenticator<string>(
            tokens, _ => key, static (request, token) => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token)));
    }

    private static Task<ApiResult<BareAnswer>> CallAsync(ApiPipeline pipeline, CancellationToken cancellationToken) => pipeline.SendAsync(
        Get, new BareQuery { Accounts = ["100000"] }, BareJson.Default.BareQuery, BareJson.Default.BareAnswer, cancellationToken);
}
