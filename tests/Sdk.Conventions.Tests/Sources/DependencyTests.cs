using System.Text.RegularExpressions;

namespace Sdk.Conventions.Tests;

/// <summary>Arrows point one way only: a client to Core, Core to no provider, the sandbox to nothing.</summary>
internal sealed partial class DependencyTests
{
    private static readonly string[] CoreOnly = ["../Sdk.Core/Sdk.Core.csproj"];

    /// <summary>What a client needs and no other does.</summary>
    private static readonly Dictionary<string, string[]> OwnPackages = new(StringComparer.Ordinal)
    {
        // Tokens are fetched by a hosted service; a robot is one.
        ["WeCom.Client"] = ["Microsoft.Extensions.Hosting.Abstractions"],
        ["WorkBot.Client"] = ["Microsoft.Extensions.Hosting.Abstractions"],
    };

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void A_client_depends_on_Core_and_on_nothing_else(Package package) => Assert.Multiple(() =>
    {
        Assert.That(package.References("ProjectReference"), Is.EqualTo(CoreOnly), "projects");
        Assert.That(
            package.References("PackageReference"), Is.EqualTo(OwnPackages.GetValueOrDefault(package.Name, [])), "packages: what a client needs comes with Core");
        Assert.That(ReferencedPackages(package), Is.EqualTo(new[] { "Sdk.Core" }), "assemblies of this repository");
    });

    [TestCase("Sdk.Core")]
    [TestCase("Sdk.Sandbox")]
    public void Core_and_the_sandbox_depend_on_no_project(string name)
    {
        Package package = Package.All.Single(package => package.Name == name);
        Assert.Multiple(() =>
        {
            Assert.That(package.References("ProjectReference"), Is.Empty);
            Assert.That(ReferencedPackages(package), Is.Empty);
        });
    }

    [Test]
    public void Core_names_no_provider() => Convention.Holds(
        "A further provider fits in without touching Core, so Core knows none by name, not even in a comment.",
        from file in Repository.Files("src/Sdk.Core", "*")
        let text = Repository.Text(file)
        from Match match in Provider().Matches(text)
        select $"{file}:{SourceText.LineOf(text, match.Index)}: {match.Value}");

    private static IEnumerable<string> ReferencedPackages(Package package) =>
        package.Assembly.Value.GetReferencedAssemblies().Select(assembly => assembly.Name!).Where(name => Package.All.Any(other => other.Name == name));

    [GeneratedRegex("vos3000|(?<![a-z])vos(?![a-z])|yunke|wecom|zhifuyun|workbot|昆石|云客|企业微信|智服云", RegexOptions.IgnoreCase)]
    private static partial Regex Provider();
}
