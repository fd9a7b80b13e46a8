// Compares the clients with the same work done by hand on a bare HttpClient, in the same run.
// Read the ratios and the bytes; the times belong to the machine and to the moment.

using Sdk.Benchmarks;

if (args.Contains("--help"))
{
    Console.WriteLine("""
        usage: build/bench.sh [--quick] [FILTER...]

        --quick   fewer and shorter rounds
        FILTER    runs the benchmarks whose name contains one of the words
        """);
    return;
}

var harness = new Harness(quick: args.Contains("--quick"));
string[] filters = [.. args.Where(argument => !argument.StartsWith('-'))];

IBenchmark[] benchmarks =
[
    new InMemoryBenchmark("memory small", Payloads.Small, suspends: false),
    new InMemoryBenchmark("memory small, suspending", Payloads.Small, suspends: true),
    new InMemoryBenchmark("memory list", Payloads.List, suspends: false),
    new TokenCallBenchmark(),
    new LoopbackBenchmark("loopback small, 16 callers", Payloads.Small, callers: 16, places: 64),
    new LoopbackBenchmark("loopback small, 64 callers", Payloads.Small, callers: 64, places: 64),
    new LoopbackBenchmark("loopback small, 64 for 4", Payloads.Small, callers: 64, places: 4),
    new LoopbackBenchmark("loopback list, 4 callers", Payloads.List, callers: 4, places: 64),
    new EnvelopeBenchmark("envelope small", Payloads.Small),
    new EnvelopeBenchmark("envelope list", Payloads.List),
    new TokenBenchmark(),
    new LimiterBenchmark("limiter", callers: 1),
    new LimiterBenchmark("limiter, 1,000 callers", callers: 1_000),
    Lists.Zhifuyun,
    Lists.WorkBot,
    Lists.Yunke,
    WeComBenchmarks.GetUser,
    WeComBenchmarks.ListUsers,
    WeComBenchmarks.Send,
    new SocketBenchmark(),
    new CdrBenchmark(),
    // Last: the buffers of its one large answer stay in the pool for a while.
    new CdrMemoryBenchmark(),
];

var table = new Table(Console.Out);
table.WriteHeader();
foreach (IBenchmark benchmark in benchmarks)
{
    if (filters.Length == 0 || filters.Any(filter => benchmark.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)))
    {
        foreach (Figure figure in await benchmark.RunAsync(harness))
        {
            table.Write(figure);
        }
    }
}
