using System.Text.RegularExpressions;

namespace Sdk.Conventions.Tests;

/// <summary>Nothing in the repository ties it to one machine or to one place where packages come from.</summary>
internal sealed partial class FileContentTests
{
    private const int LargestText = 1 << 20;

    /// <summary>Cut in two, so that this file does not hold what it looks for.</summary>
    private static readonly string[] RegistryHosts =
    [
        "nuget" + ".org", "nuget.pkg.github" + ".com", "pkgs.dev.azure" + ".com", "pkgs.visualstudio" + ".com", "myget" + ".org", "feedz" + ".io",
        "jfrog" + ".io", "cloudsmith" + ".io", "npmjs" + ".org", "npmjs" + ".com", "yarnpkg" + ".com", "npmmirror" + ".com", "pypi" + ".org",
        "pythonhosted" + ".org", "crates" + ".io", "rubygems" + ".org", "docker" + ".io", "docker" + ".com", "ghcr" + ".io", "quay" + ".io",
        "mcr.microsoft" + ".com", "dotnetcli.azureedge" + ".net", "builds.dotnet.microsoft" + ".com", "nexus" + "/repository", "artifact" + "ory",
    ];

    private static readonly string[] InventedHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The text files of the repository, read once.</summary>
    private static readonly Lazy<(string File, string Text)[]> Texts = new(() =>
    [
        .. from file in Repository.AllFiles()
           where new FileInfo(Repository.FullPath(file)).Length <= LargestText
           let text = Repository.Text(file)
           where !text.Contains('\0', StringComparison.Ordinal)
           select (file, text),
    ]);

    [Test]
    public void The_whole_repository_is_looked_at() => Assert.That(
        Texts.Value.Select(item => item.File),
        Is.SupersetOf(new[] { "README.md", "nuget.config", ".github/workflows/ci.yml", "build/test.sh", "src/Sdk.Core/Sdk.Core.csproj", "samples/Quickstart/Program.cs" }));

    [Test]
    public void No_file_names_a_package_registry() => Convention.Holds(
        "Packages come from the source that the machine is set up with.",
        from host in RegistryHosts
        from place in Find(new Regex($@"(?<![A-Za-z0-9-]){Regex.Escape(host)}", RegexOptions.IgnoreCase))
        select place.Where);

    [Test]
    public void No_file_holds_the_address_of_a_feed() => Convention.Holds(
        "Packages come from the source that the machine is set up with; a test may invent one below .invalid, .example or on this machine.",
        from place in Find(FeedAddress())
        let host = place.Match.Groups["host"].Value
        where !InventedHosts.Contains(host) && !host.EndsWith(".invalid", StringComparison.Ordinal) && !host.EndsWith(".example", StringComparison.Ordinal)
        select place.Where);

    [Test]
    public void No_file_holds_a_path_of_one_machine() => Convention.Holds(
        "A path of one machine is wrong on every other.",
        MachinePaths().SelectMany(Find).Select(place => place.Where));

    private static IEnumerable<Regex> MachinePaths()
    {
        yield return HomePath();
        yield return DrivePath();
        string[] own = [Repository.Root, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)];
        foreach (string path in own.Where(path => path.Count(c => c is '/' or '\\') > 1))
        {
            yield return new Regex($@"(?<![\w.$}}-]){Regex.Escape(path.TrimEnd('/', '\\'))}(?!\w)");
        }
    }

    private static IEnumerable<(string Where, Match Match)> Find(Regex pattern) =>
        from item in Texts.Value
        from Match match in pattern.Matches(item.Text)
        select ($"{item.File}:{SourceText.LineOf(item.Text, match.Index)}: {match.Value}", match);

    [GeneratedRegex(@"https?://(?<host>\[[^\]\s]+\]|[A-Za-z0-9.-]+)(:\d+)?/[^\s""'<>]*v[23]/index\.json", RegexOptions.ExplicitCapture)]
    private static partial Regex FeedAddress();

    [GeneratedRegex(@"(?<![\w.$}*-])/(home|Users|root|mnt|workspace|workspaces)/\w+")]
    private static partial Regex HomePath();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Za-z]:(\\{1,2}|/)(Users|Windows|Program|dev|work|src|source|repos|projects|temp)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DrivePath();
}
