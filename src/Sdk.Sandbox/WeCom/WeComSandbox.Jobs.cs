namespace Sdk.Sandbox;

/// <content>Jobs.</content>
public sealed partial class WeComSandbox
{
    /// <summary>
    /// How long imports, exports and uploads by URL take, by the clock of the sandbox: queued for the first half, running for the second.
    /// The default is 10 seconds; no time makes them finish at once.
    /// </summary>
    public TimeSpan JobDuration { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many rows a file of an export has at most, whatever <c>block_size</c> asks for. The default is 1,000,000.</summary>
    public int LargestExportFile { get; set; } = 1_000_000;

    /// <summary>How long the URL of an exported file works. The default is 2 hours.</summary>
    public TimeSpan ExportUrlLifetime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Finishes every job that has begun.</summary>
    public void FinishJobs()
    {
        lock (Gate) Jobs.Finish();
    }
}
