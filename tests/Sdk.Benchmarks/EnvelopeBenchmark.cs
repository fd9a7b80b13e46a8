using System.Text.Json;
using Sdk.Core;

namespace Sdk.Benchmarks;

/// <summary>
/// The pass over the envelope against the parse of the payload. The reader is internal to Core, so the pass is what a call with an
/// envelope takes longer than the same call without one.
/// </summary>
internal sealed class EnvelopeBenchmark(string name, byte[] answer) : IBenchmark
{
    private static readonly Uri Address = new("http://localhost/");

    private static readonly ApiProvider Provider = new()
    {
        Name = "Benchmark",
        PackageName = "Sdk.Benchmarks",
        Errors = new ErrorCatalog(),
        Envelope = new EnvelopeFormat
        {
            CodeNames = ["retCode"],
            MessageNames = ["exception"],
            IgnoresCase = true,
            AllowsSingleElementArray = true,
        },
    };

    private static readonly ApiOperation WithEnvelope = new("Benchmark.WithEnvelope", HttpMethod.Post, "call", OperationSafety.Read);

    private static readonly ApiOperation WithoutEnvelope = new("Benchmark.WithoutEnvelope", HttpMethod.Post, "call", OperationSafety.Read)
    {
        Envelope = EnvelopeFormat.None,
    };

    public string Name => name;

    public async Task<IReadOnlyList<Figure>> RunAsync(Harness harness)
    {
        using var handler = new InMemoryHandler(answer, suspends: false);
        using var pipeline = ApiPipeline.Create(
            Provider, new BenchmarkOptions { BaseAddress = Address }, new ApiClientServices { Handler = handler });

        Sample[][] samples = await harness.MeasureAsync(
            new LoopWorkload(Parse),
            new SequentialWorkload(() => CallAsync(pipeline, WithoutEnvelope)),
            new SequentialWorkload(() => CallAsync(pipeline, WithEnvelope)));
        (Sample[] parse, Sample[] without, Sample[] with) = (samples[0], samples[1], samples[2]);
        Sample[] scanAndParse =
        [
            .. parse.Select((sample, round) => sample with
            {
                ProcessorNanoseconds = sample.ProcessorNanoseconds + with[round].ProcessorNanoseconds - without[round].ProcessorNanoseconds,
                Bytes = sample.Bytes + with[round].Bytes - without[round].Bytes,
            }),
        ];
        return
        [
            Figure.Ratio(Name, "scan + parse, CPU ns", parse, scanAndParse, sample => sample.ProcessorNanoseconds, new Goal(1.10, 1.05)),
            Figure.Ratio(Name, "scan + parse, bytes", parse, scanAndParse, sample => sample.Bytes, new Goal(1.00, 1.00)),
        ];
    }

    private Task Parse(int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            JsonSerializer.Deserialize(answer, BareJson.Default.BareAnswer);
        }

        return Task.CompletedTask;
    }

    private static async Task CallAsync(ApiPipeline pipeline, ApiOperation operation)
    {
        ApiResult<BareAnswer> result = await pipeline.SendAsync(
            operation, new BareQuery { Accounts = ["100000"] }, BareJson.Default.BareQuery, BareJson.Default.BareAnswer);
        result.GetValueOrThrow();
    }
}
