using System.IO.Compression;
using System.Reflection.Metadata;
using System.Xml.Linq;

namespace Sdk.Packaging.Tests;

/// <summary>What exactly is in each package. A new package, file or dependency is a decision: it is written down here.</summary>
internal sealed class PackageContentTests
{
    /// <summary>
    /// What Sdk.Core needs, and so every client. The last three come with the first two: transitive pinning writes down whatever
    /// is in Directory.Packages.props.
    /// </summary>
    private static readonly string[] CoreDependencies =
    [
        "Microsoft.Extensions.Caching.Memory 10.0.14",
        "Microsoft.Extensions.Http 10.0.14",
        "Microsoft.Extensions.Options.ConfigurationExtensions 10.0.14",
        "Polly.Core 8.9.1",
        "System.Threading.RateLimiting 10.0.15",
    ];

    /// <summary>.NET 8 brings an older one, .NET 10 this one.</summary>
    private const string Json = "System.Text.Json 10.0.14";

    /// <summary>A robot is a hosted service, and so is what fetches tokens at start.</summary>
    private const string Hosting = "Microsoft.Extensions.Hosting.Abstractions 10.0.14";

    private static readonly string[] ToolFiles =
    [
        "Sdk.Sandbox.Tool.nuspec",
        "LICENSE",
        "README.md",
        "tools/net10.0/any/DotnetToolSettings.xml",
        "tools/net10.0/any/Sdk.Sandbox.dll",
        "tools/net10.0/any/Sdk.Sandbox.pdb",
        "tools/net10.0/any/Sdk.Sandbox.xml",
        "tools/net10.0/any/Sdk.Sandbox.Tool.deps.json",
        "tools/net10.0/any/Sdk.Sandbox.Tool.dll",
        "tools/net10.0/any/Sdk.Sandbox.Tool.pdb",
        "tools/net10.0/any/Sdk.Sandbox.Tool.runtimeconfig.json",
        "tools/net10.0/any/Sdk.Sandbox.Tool.xml",
    ];

    private static readonly IReadOnlyDictionary<string, ExpectedPackage> Expected = new Dictionary<string, ExpectedPackage>
    {
        ["Sdk.Core"] = new()
        {
            Dependencies =
            {
                ["net10.0"] = CoreDependencies,
                ["net8.0"] = [.. CoreDependencies, Json],
            },
        },
        ["Sdk.Sandbox"] = new()
        {
            Dependencies = { ["net10.0"] = [], ["net8.0"] = [] },
            FrameworkReference = "Microsoft.AspNetCore.App",
        },
        ["Vos3000.Client"] = new()
        {
            Dependencies =
            {
                ["net10.0"] = ["Sdk.Core $version$"],
                ["net8.0"] = ["Sdk.Core $version$"],
            },
        },
        ["WeCom.Client"] = new()
        {
            Dependencies =
            {
                ["net10.0"] = [Hosting, "Sdk.Core $version$"],
                ["net8.0"] = [Hosting, "Sdk.Core $version$"],
            },
        },
        ["WorkBot.Client"] = new()
        {
            Dependencies =
            {
                ["net10.0"] = [Hosting, "Sdk.Core $version$"],
                ["net8.0"] = [Hosting, "Sdk.Core $version$"],
            },
        },
        ["Yunke.Client"] = new()
        {
            Dependencies =
            {
                ["net10.0"] = ["Sdk.Core $version$"],
                ["net8.0"] = ["Sdk.Core $version$"],
            },
        },
        ["Zhifuyun.Client"] = new()
        {
            Dependencies =
            {
                ["net10.0"] = ["Sdk.Core $version$"],
                ["net8.0"] = ["Sdk.Core $version$"],
            },
        },
        ["Sdk.Sandbox.Tool"] = new() { IsTool = true },
    };

    private static IEnumerable<string> Ids => Expected.Keys;

    private static IEnumerable<string> LibraryIds => Expected.Where(package => !package.Value.IsTool).Select(package => package.Key);

    [Test]
    public void There_is_a_package_and_a_symbol_package_for_each_library_and_tool_and_nothing_else()
    {
        IEnumerable<string> expected = Ids.SelectMany(id => new[] { PackedPackages.PathOf(id), PackedPackages.PathOf(id, ".snupkg") });

        Assert.That(Directory.GetFileSystemEntries(PackedPackages.FullPath), Is.EquivalentTo(expected));
    }

    [TestCaseSource(nameof(LibraryIds))]
    public void A_library_holds_its_assemblies_their_documentation_the_readme_and_the_licence(string id)
    {
        Assert.That(FilesOf(PackedPackages.PathOf(id)), Is.EquivalentTo(new[]
        {
            $"{id}.nuspec",
            "LICENSE",
            "README.md",
            $"lib/net10.0/{id}.dll",
            $"lib/net10.0/{id}.xml",
            $"lib/net8.0/{id}.dll",
            $"lib/net8.0/{id}.xml",
        }));
    }

    [TestCaseSource(nameof(LibraryIds))]
    public void The_symbols_of_a_library_hold_its_debug_files(string id)
    {
        Assert.That(FilesOf(PackedPackages.PathOf(id, ".snupkg")), Is.EquivalentTo(new[]
        {
            $"{id}.nuspec",
            $"lib/net10.0/{id}.pdb",
            $"lib/net8.0/{id}.pdb",
        }));
    }

    [TestCaseSource(nameof(LibraryIds))]
    public async Task The_symbols_name_no_path_of_the_machine_that_packed_them(string id)
    {
        Command.IgnoreTestWithout("git");
        if ((await new Command("git", "rev-parse", "HEAD").RunAsync()).ExitCode != 0)
        {
            Assert.Ignore("Paths are replaced from the first commit on.");
        }

        using ZipArchive package = ZipFile.OpenRead(PackedPackages.PathOf(id, ".snupkg"));
        foreach (ZipArchiveEntry entry in package.Entries.Where(entry => entry.Name.EndsWith(".pdb", StringComparison.Ordinal)))
        {
            using var content = new MemoryStream();
            using (Stream stream = entry.Open())
            {
                await stream.CopyToAsync(content);
            }

            content.Position = 0;
            using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(content);
            MetadataReader symbols = provider.GetMetadataReader();
            IEnumerable<string> sources = symbols.Documents.Select(document => symbols.GetString(symbols.GetDocument(document).Name));

            Assert.That(sources, Is.All.StartsWith("/_"), entry.FullName);
        }
    }

    [TestCaseSource(nameof(LibraryIds))]
    public void A_library_depends_on_what_is_written_down_here(string id)
    {
        XElement metadata = MetadataOf(id);
        Dictionary<string, string[]> actual = Children(metadata, "dependencies").ToDictionary(
            group => (string)group.Attribute("targetFramework")!,
            group => group.Elements().Select(dependency => $"{(string?)dependency.Attribute("id")} {(string?)dependency.Attribute("version")}").ToArray());

        Assert.Multiple(() =>
        {
            Assert.That(actual.Keys, Is.EquivalentTo(Expected[id].Dependencies.Keys));
            foreach ((string framework, string[] dependencies) in Expected[id].Dependencies)
            {
                Assert.That(actual[framework], Is.EquivalentTo(dependencies.Select(dependency => dependency.Replace("$version$", PackedPackages.Version))), framework);
            }

            IEnumerable<string?> frameworks = Children(metadata, "frameworkReferences").SelectMany(group => group.Elements()).Select(reference => (string?)reference.Attribute("name"));
            Assert.That(frameworks.Distinct(), Is.EqualTo(Expected[id].FrameworkReference is { } name ? [name] : Array.Empty<string>()));
        });
    }

    [TestCaseSource(nameof(Ids))]
    public void A_package_says_what_it_is_under_which_licence_and_from_where(string id)
    {
        XElement metadata = MetadataOf(id);

        Assert.Multiple(() =>
        {
            Assert.That(Text(metadata, "id"), Is.EqualTo(id));
            Assert.That(Text(metadata, "version"), Is.EqualTo(PackedPackages.Version));
            Assert.That(Text(metadata, "license"), Is.EqualTo("MIT"));
            Assert.That((string?)Child(metadata, "license")?.Attribute("type"), Is.EqualTo("expression"));
            Assert.That(Text(metadata, "readme"), Is.EqualTo("README.md"));
            Assert.That(Text(metadata, "authors"), Is.Not.Empty);
            Assert.That(Text(metadata, "description"), Is.Not.Empty.And.Not.EqualTo("Package Description"));
            Assert.That(Text(metadata, "tags"), Is.Not.Empty);
        });
    }

    [TestCaseSource(nameof(Ids))]
    public async Task A_package_names_the_repository_and_the_commit_if_there_is_a_remote(string id)
    {
        Command.IgnoreTestWithout("git");
        CommandResult remote = await new Command("git", "config", "--get", "remote.origin.url").RunAsync();
        CommandResult head = await new Command("git", "rev-parse", "HEAD").RunAsync();
        XElement? repository = Child(MetadataOf(id), "repository");

        Assert.Multiple(() =>
        {
            if (head.ExitCode == 0 && repository is not null)
            {
                Assert.That((string?)repository.Attribute("type"), Is.EqualTo("git"));
                Assert.That((string?)repository.Attribute("commit"), Is.EqualTo(head.Output.Trim()));
            }

            if (remote.ExitCode == 0 && remote.Output.Contains("://", StringComparison.Ordinal))
            {
                Assert.That((string?)repository?.Attribute("url"), Is.Not.Empty);
            }
        });
    }

    [Test]
    public void The_tool_has_its_command_and_all_that_it_needs_to_run()
    {
        string[] files = FilesOf(PackedPackages.PathOf("Sdk.Sandbox.Tool"));
        using ZipArchive package = ZipFile.OpenRead(PackedPackages.PathOf("Sdk.Sandbox.Tool"));
        using Stream settings = package.GetEntry("tools/net10.0/any/DotnetToolSettings.xml")!.Open();

        Assert.Multiple(() =>
        {
            Assert.That((string?)XDocument.Load(settings).Descendants("Command").Single().Attribute("Name"), Is.EqualTo("sdk-sandbox"));
            Assert.That(files, Is.EquivalentTo(ToolFiles));
            Assert.That((string?)Children(MetadataOf("Sdk.Sandbox.Tool"), "packageTypes").Single().Attribute("name"), Is.EqualTo("DotnetTool"));
        });
    }

    /// <summary>The entries of a package without the three that the package format itself adds.</summary>
    private static string[] FilesOf(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return
        [
            .. archive.Entries.Select(entry => entry.FullName).Where(name =>
                name is not ("[Content_Types].xml" or "_rels/.rels") && !name.StartsWith("package/services/metadata/", StringComparison.Ordinal)),
        ];
    }

    private static XElement MetadataOf(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(PackedPackages.PathOf(id));
        using Stream nuspec = archive.GetEntry($"{id}.nuspec")!.Open();
        return Child(XDocument.Load(nuspec).Root!, "metadata")!;
    }

    private static XElement? Child(XElement parent, string name) => parent.Elements().SingleOrDefault(element => element.Name.LocalName == name);

    private static IEnumerable<XElement> Children(XElement parent, string name) => Child(parent, name)?.Elements() ?? [];

    private static string? Text(XElement parent, string name) => Child(parent, name)?.Value;

    private sealed class ExpectedPackage
    {
        public Dictionary<string, string[]> Dependencies { get; } = [];

        public string? FrameworkReference { get; init; }

        public bool IsTool { get; init; }
    }
}
