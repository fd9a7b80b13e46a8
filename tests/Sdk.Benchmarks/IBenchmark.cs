namespace Sdk.Benchmarks;

/// <summary>One comparison, which yields one or more figures.</summary>
internal interface IBenchmark
{
    string Name { get; }

    Task<IReadOnlyList<Figure>> RunAsync(Harness harness);
}
