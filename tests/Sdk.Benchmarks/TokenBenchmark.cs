using Sdk.Core;

namespace Sdk.Benchmarks;

/// <summary>Reading a token that is kept already.</summary>
internal sealed class TokenBenchmark : IBenchmark
{
    public string Name => "cached token";

    public async Task<IReadOnlyList<Figure>> RunAsync(Harness harness)
    {
        var tokens = new TokenManager<string>(
            new TokenOptions { Provider = "Benchmark", Operation = "Benchmark.Token.Get" }, fetch: null, TimeProvider.System);
        TokenKey key = TokenKey.Create("benchmark");
        tokens.Set(key, new TokenGrant<string>("token", TimeSpan.FromDays(1)));

        Sample[] read = (await harness.MeasureAsync(new LoopWorkload(calls => ReadAsync(tokens, key, calls))))[0];
        double time = Harness.Median(read.Select(sample => sample.ProcessorNanoseconds));
        double bytes = Math.Round(Harness.Median(read.Select(sample => sample.Bytes)), 1);
        return
        [
            new Figure(Name, "CPU per read, ns", null, time, time, new Goal(50, 35)),
            new Figure(Name, "bytes per read", null, bytes, bytes, new Goal(0, 0)),
        ];
    }

    private static async Task ReadAsync(TokenManager<string> tokens, TokenKey key, int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            await tokens.GetAsync(key);
        }
    }
}
