namespace Sdk.Conventions.Tests;

/// <summary>The working tree under test, with paths that are relative to its root and use slashes.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];
    private static readonly string[] Folders = ["src", "tests", "samples", "build", "docs", ".github", ".ci"];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string FullPath(string path) => Path.Combine(Root, path);

    public static string Text(string path) => File.ReadAllText(FullPath(path)).ReplaceLineEndings("\n");

    public static string[] Lines(string path) => File.ReadAllLines(FullPath(path));

    public static bool Exists(string path) => File.Exists(FullPath(path));

    /// <summary>All files of the repository, without what builds make and without what belongs to an editor or to one machine.</summary>
    public static IEnumerable<string> AllFiles() =>
        Directory.EnumerateFiles(Root).Select(Relative)
            .Where(file => !file.EndsWith(".user", StringComparison.Ordinal) && file != ".git")
            .Concat(Folders.SelectMany(folder => Files(folder, "*")));

    /// <summary>The files below a folder; none when there is no such folder.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) => !Directory.Exists(FullPath(folder))
        ? []
        : Directory.EnumerateFiles(FullPath(folder), pattern, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(Relative)
            .Where(file => !file.Split('/').Any(part => Generated.Contains(part)))
            .Order(StringComparer.Ordinal);

    /// <summary>The project files of some folders, for example <c>src/Sdk.Core/Sdk.Core.csproj</c>.</summary>
    public static string[] Projects(params string[] folders)
    {
        string[] projects = [.. folders.SelectMany(folder => Files(folder, "*.csproj"))];
        Assert.That(projects, Is.Not.Empty, $"no project below {string.Join(", ", folders)}");
        return projects;
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot(string? directory)
    {
        while (directory is not null && !File.Exists(Path.Combine(directory, "Sdk.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory ?? throw new InvalidOperationException("The tests do not run from inside the repository.");
    }
}
