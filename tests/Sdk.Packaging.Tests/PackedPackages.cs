namespace Sdk.Packaging.Tests;

/// <summary>
/// Runs build/pack.sh once for all tests here. The version is of this run alone: a package of an earlier run,
/// which NuGet keeps in its cache under id and version, can never stand in for what was just packed.
/// </summary>
[SetUpFixture]
internal sealed class PackedPackages
{
    private static TemporaryDirectory? _directory;

    public static string VersionSuffix { get; } = $"test.x{Guid.NewGuid():N}"[..18];

    public static string FullPath => _directory?.FullPath ?? throw new InvalidOperationException("Nothing has been packed.");

    public static string Version { get; private set; } = "";

    public static string PathOf(string id, string extension = ".nupkg") => Path.Combine(FullPath, $"{id}.{Version}{extension}");

    [OneTimeSetUp]
    public async Task Pack()
    {
        _directory = new TemporaryDirectory();
        await Command.Script(Repository.Script("pack.sh"), "--version-suffix", VersionSuffix, "--output", FullPath).SucceedAsync();

        string core = Path.GetFileNameWithoutExtension(Directory.GetFiles(FullPath, "Sdk.Core.*.nupkg").Single());
        Version = core["Sdk.Core.".Length..];
    }

    [OneTimeTearDown]
    public async Task CleanUp()
    {
        string[] ids = [.. Directory.GetFiles(FullPath, "*.nupkg").Select(file => Path.GetFileName(file).Replace($".{Version}.nupkg", ""))];
        _directory?.Dispose();
        if (Version.Length == 0)
        {
            return; // nothing was packed
        }

        CommandResult locals = await Command.DotNet("nuget", "locals", "global-packages", "--list").SucceedAsync();
        string cache = locals.Output.Trim()["global-packages: ".Length..];
        foreach (string id in ids)
        {
            string cached = Path.Combine(cache, id.ToLowerInvariant(), Version);
            if (Directory.Exists(cached))
            {
                Directory.Delete(cached, recursive: true);
            }
        }
    }
}
