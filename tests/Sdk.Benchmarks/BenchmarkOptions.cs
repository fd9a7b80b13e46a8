using Sdk.Core;

namespace Sdk.Benchmarks;

/// <summary>The options of the provider that exists only here.</summary>
internal sealed class BenchmarkOptions : ApiClientOptions;
