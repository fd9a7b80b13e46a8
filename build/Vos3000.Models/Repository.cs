namespace Vos3000.Models;

/// <summary>Where things lie in the repository.</summary>
public static class Repository
{
    public const string SpecificationFile = "build/specifications/vos3000.json";

    public const string ClientFolder = "src/Vos3000.Client";

    /// <summary>The first line of every file that the generator owns.</summary>
    public const string Mark = "// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.";

    /// <summary>The root of the repository that a folder belongs to.</summary>
    public static string Find(string folder)
    {
        for (DirectoryInfo? current = new(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, "Sdk.sln")))
            {
                return current.FullName;
            }
        }

        throw new DirectoryNotFoundException($"{folder} is not in the repository.");
    }

    /// <summary>The files in a folder that carry the mark, relative to it, with forward slashes.</summary>
    public static IEnumerable<string> GeneratedFiles(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(folder, file).Replace('\\', '/')
        where !relative.StartsWith("obj/", StringComparison.Ordinal) && !relative.StartsWith("bin/", StringComparison.Ordinal)
        where File.ReadLines(file).FirstOrDefault() == Mark
        select relative;
}
