namespace Sdk.Packaging.Tests;

/// <summary>A directory outside the repository, so that none of its settings reach what happens there.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("sdk-packaging-").FullName;

    public string Combine(params string[] parts) => Path.Combine([FullPath, .. parts]);

    public string CreateDirectory(string name) => Directory.CreateDirectory(Combine(name)).FullName;

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
