namespace Sdk.Core.Tests.Downloads;

/// <summary>Keeps what a download tells of its progress, at once and in order.</summary>
internal sealed class Told : IProgress<DownloadProgress>
{
    public List<DownloadProgress> All { get; } = [];

    public void Report(DownloadProgress value) => All.Add(value);
}
