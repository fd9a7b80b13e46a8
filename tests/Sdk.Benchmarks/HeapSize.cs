namespace Sdk.Benchmarks;

/// <summary>What is live on the managed heap after a full collection, in MB.</summary>
/// <param name="Small">Small objects: the records, their texts and whatever else a client keeps of them.</param>
/// <param name="Large">
/// Large objects: nearly all of them buffers for answers. They go by the threads that ever read an answer, because each thread keeps one
/// in the pool of the platform, and would hide in the sum whether records pile up.
/// </param>
internal readonly record struct HeapSize(double Small, double Large)
{
    private const int LargeObjects = 3;
    private const double Megabyte = 1024 * 1024;

    public double Total => Small + Large;

    public static HeapSize Measure()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        GCMemoryInfo memory = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        double total = 0;
        foreach (GCGenerationInfo generation in memory.GenerationInfo)
        {
            total += Live(generation);
        }

        double large = Live(memory.GenerationInfo[LargeObjects]);
        return new HeapSize(total - large, large);
    }

    /// <summary>The largest of each.</summary>
    public HeapSize Max(HeapSize other) => new(Math.Max(Small, other.Small), Math.Max(Large, other.Large));

    private static double Live(GCGenerationInfo generation) => (generation.SizeAfterBytes - generation.FragmentationAfterBytes) / Megabyte;
}
