using System.Text.RegularExpressions;

namespace Sdk.Conventions.Tests;

internal sealed partial class SolutionTests
{
    private const string FolderKind = "2150E333-8FDC-42A3-9474-1A3956D46DE8";

    private readonly Dictionary<string, Entry> _entries = ProjectLine().Matches(Repository.Text("Sdk.sln"))
        .Select(match => new Entry(match.Groups["kind"].Value, match.Groups["name"].Value, match.Groups["path"].Value.Replace('\\', '/'), match.Groups["id"].Value))
        .ToDictionary(entry => entry.Id, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> _parents = NestingLine().Matches(Repository.Text("Sdk.sln"))
        .ToDictionary(match => match.Groups["child"].Value, match => match.Groups["parent"].Value, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<Entry> Projects => _entries.Values.Where(entry => !entry.Kind.Equals(FolderKind, StringComparison.OrdinalIgnoreCase));

    [Test]
    public void Every_project_is_in_the_solution() => Convention.Holds(
        "A project that is not in Sdk.sln is neither built nor tested.",
        Repository.Projects("src", "tests", "samples", "build").Except(Projects.Select(project => project.Path)));

    [Test]
    public void Every_project_of_the_solution_exists() => Convention.Holds(
        "Sdk.sln lists projects that are there, once each.",
        Projects.Select(project => project.Path).Where(path => !Repository.Exists(path))
            .Concat(Projects.GroupBy(project => project.Path).Where(group => group.Count() > 1).Select(group => $"{group.Key} twice")));

    [Test]
    public void Solution_folders_are_the_folders_on_disk() => Convention.Holds(
        "Who looks for a project finds it in the same place in the editor and on disk.",
        from project in Projects
        let onDisk = Path.GetDirectoryName(Path.GetDirectoryName(project.Path))!.Replace('\\', '/')
        let inSolution = FolderOf(project.Id)
        where onDisk != inSolution
        select $"{project.Path} lies in the solution folder '{inSolution}'");

    [Test]
    public void Every_project_of_the_solution_is_built_in_release() => Convention.Holds(
        "A project without a build configuration is skipped silently.",
        Projects.Where(project => !Repository.Text("Sdk.sln").Contains($"{{{project.Id}}}.Release|Any CPU.Build.0", StringComparison.OrdinalIgnoreCase))
            .Select(project => project.Path));

    private string FolderOf(string id) =>
        _parents.TryGetValue(id, out string? parent) ? $"{FolderOf(parent)}/{_entries[parent].Name}".TrimStart('/') : "";

    [GeneratedRegex(@"^Project\(""\{(?<kind>[^}]+)\}""\) = ""(?<name>[^""]+)"", ""(?<path>[^""]+)"", ""\{(?<id>[^}]+)\}""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();

    [GeneratedRegex(@"^\s*\{(?<child>[0-9A-Fa-f-]+)\} = \{(?<parent>[0-9A-Fa-f-]+)\}\s*$", RegexOptions.Multiline)]
    private static partial Regex NestingLine();

    private sealed record Entry(string Kind, string Name, string Path, string Id);
}
