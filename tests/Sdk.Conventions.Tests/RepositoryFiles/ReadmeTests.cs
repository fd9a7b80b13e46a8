using System.Text.RegularExpressions;

namespace Sdk.Conventions.Tests;

internal sealed partial class ReadmeTests
{
    private const int LongestReadme = 150;
    private const int LongestPackageReadme = 80;

    private static readonly string[] Languages = ["README.md", "README.zh-CN.md"];

    [TestCaseSource(nameof(Languages))]
    public void The_readme_is_short(string file) => Assert.That(Repository.Lines(file), Has.Length.LessThanOrEqualTo(LongestReadme));

    [TestCaseSource(nameof(Languages))]
    public void The_readme_names_the_two_commands(string file) => Assert.Multiple(() =>
    {
        string commands = string.Join('\n', CodeBlocks(file, "sh"));
        Assert.That(commands, Does.Contain("dotnet run --project samples/Quickstart"));
        Assert.That(commands, Does.Contain("./build/test.sh"));
        Assert.That(Repository.Exists("samples/Quickstart/Quickstart.csproj") && Repository.Exists("build/test.sh"), "what they start exists");
    });

    [TestCaseSource(nameof(Languages))]
    public void The_readme_lists_every_package(string file) => Convention.Holds(
        "The table of packages has a row with a link to the readme of each project in src.",
        Package.AllProjects.Select(package => $"[{package.Name}]({package.Folder}/README.md)").Where(link => !Repository.Text(file).Contains($"| {link} |", StringComparison.Ordinal)));

    [Test]
    public void The_dependency_table_names_every_package_that_src_refers_to()
    {
        string table = Section("README.md", "Dependencies");
        Convention.Holds(
            "Users see from the readme what comes along. A name may be shortened to .Http after Microsoft.Extensions.",
            Package.AllProjects.SelectMany(package => package.References("PackageReference")).Distinct()
                .Where(name => !Mentions(table, name) && !Mentions(table, name.Replace("Microsoft.Extensions.", ".", StringComparison.Ordinal))));
    }

    [TestCaseSource(nameof(Languages))]
    public void The_readme_says_where_BouncyCastle_would_go(string file) => Assert.That(Repository.Text(file), Does.Contain("BouncyCastle.Cryptography"));

    [Test]
    public void Every_package_has_a_short_readme_of_its_own() => Convention.Holds(
        $"A readme of at most {LongestPackageReadme} lines is packed with every package.",
        from package in Package.AllProjects
        let readme = $"{package.Folder}/README.md"
        where !Repository.Exists(readme) || Repository.Lines(readme).Length > LongestPackageReadme
        select readme);

    [Test]
    public void Every_setting_stands_in_a_readme() => Convention.Holds(
        "A setting that every client has stands in the readme, another one in the readme of its package.",
        from package in Package.CoreAndClients
        from type in package.PublicTypes
        where typeof(Sdk.Core.ApiClientOptions).IsAssignableFrom(type)
        let readme = package.IsClient ? $"{package.Folder}/README.md" : "README.md"
        from property in Members.Properties(type)
        where property.SetMethod is { IsPublic: true } && !Repository.Text(readme).Contains($"`{property.Name}`", StringComparison.Ordinal)
        select $"{Members.Show(property)} in {readme}");

    [Test]
    public void Links_lead_somewhere() => Convention.Holds(
        "A relative link names a file of the repository.",
        from file in Repository.AllFiles().Where(file => file.EndsWith(".md", StringComparison.Ordinal))
        from Match match in RelativeLink().Matches(Repository.Text(file))
        let target = Path.Combine(Path.GetDirectoryName(file) ?? "", match.Groups["target"].Value)
        where !File.Exists(Repository.FullPath(target)) && !Directory.Exists(Repository.FullPath(target))
        select $"{file}: {match.Groups["target"].Value}");

    [Test]
    public void The_first_program_is_one_that_compiles()
    {
        string[] source = Repository.Lines("tests/Sdk.Conventions.Tests/Readme/FirstProgram.cs");
        int start = Array.IndexOf(source, "    {") + 1;
        int end = Array.IndexOf(source, "    }");
        IEnumerable<string> expected = source.Where(line => line.StartsWith("using ", StringComparison.Ordinal)).Concat(source[start..end]);

        Assert.That(Normalized(CodeBlocks("README.md", "csharp").First()), Is.EqualTo(Normalized(string.Join('\n', expected))));
    }

    [Test]
    public void The_first_program_is_the_same_in_both_languages()
    {
        string english = CodeBlocks("README.md", "csharp").First();
        string chinese = CodeBlocks("README.zh-CN.md", "csharp").First();
        Assert.That(chinese, Is.EqualTo(english.Replace(" customers\"", " 个账户\"", StringComparison.Ordinal)));
    }

    [Test]
    public void The_changelog_says_what_changed() => Assert.That(
        ChangelogVersion().Count(Repository.Text("CHANGELOG.md")), Is.Positive, "a section [Unreleased], or one of a version with its date");

    private static IEnumerable<string> CodeBlocks(string file, string language) =>
        Regex.Matches(Repository.Text(file), $"^```{language}\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline).Select(match => match.Groups["code"].Value);

    private static string Section(string file, string title) =>
        Repository.Text(file).Split("\n## ").Single(section => section.StartsWith($"{title}\n", StringComparison.Ordinal));

    private static bool Mentions(string text, string name) => Regex.IsMatch(text, $@"(?<![\w]){Regex.Escape(name)}(?![\w.])");

    private static string Normalized(string code) => string.Join('\n', code.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)(?<target>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture)]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"^## \[(Unreleased\]|\d+\.\d+\.\d+[^\]]*\] - \d{4}-\d\d-\d\d)", RegexOptions.Multiline)]
    private static partial Regex ChangelogVersion();
}
