using System.Reflection;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using Sdk.Core;

namespace Sdk.Conventions.Tests;

/// <summary>One library of src: its project, its assembly and what it shows to users.</summary>
internal sealed class Package
{
    private Package(string project)
    {
        Project = project;
        Name = Path.GetFileNameWithoutExtension(project);
        ProjectXml = XDocument.Load(Repository.FullPath(project));
        Assembly = new Lazy<Assembly>(() => System.Reflection.Assembly.Load(new AssemblyName(Name)));
    }

    /// <summary>Every project of src, programs included.</summary>
    public static IReadOnlyList<Package> AllProjects { get; } = [.. Repository.Projects("src").Select(project => new Package(project))];

    /// <summary>Every library of src: a program shows no API.</summary>
    public static IReadOnlyList<Package> All { get; } = [.. AllProjects.Where(package => !package.IsProgram)];

    public static IReadOnlyList<Package> Clients { get; } = [.. All.Where(package => package.IsClient)];

    /// <summary>The packages that users build on: Core and its clients, not the sandbox.</summary>
    public static IReadOnlyList<Package> CoreAndClients { get; } = [.. All.Where(package => package.IsClient || package.Name == "Sdk.Core")];

    public string Name { get; }

    public string Project { get; }

    public string Folder => Path.GetDirectoryName(Project)!.Replace('\\', '/');

    public XDocument ProjectXml { get; }

    public Lazy<Assembly> Assembly { get; }

    public bool IsClient => Name.EndsWith(".Client", StringComparison.Ordinal);

    public bool IsProgram => ProjectXml.Descendants("OutputType").Any(type => type.Value == "Exe");

    /// <summary>Public types, also those within other public types.</summary>
    public IEnumerable<Type> PublicTypes => Assembly.Value.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal);

    /// <summary>The classes that hold the endpoints, and the root that leads to them.</summary>
    public IEnumerable<Type> ClientClasses =>
        !IsClient ? [] : PublicTypes.Where(type => type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Client", StringComparison.Ordinal));

    public IEnumerable<Type> JsonContexts => Assembly.Value.GetTypes().Where(type => type.IsSubclassOf(typeof(JsonSerializerContext)));

    /// <summary>The names that a kind of reference in the project file includes.</summary>
    public IEnumerable<string> References(string kind) =>
        ProjectXml.Descendants(kind).Select(reference => reference.Attribute("Include")?.Value.Replace('\\', '/') ?? "");

    /// <summary>The endpoints that a class holds in static fields.</summary>
    public static IEnumerable<(FieldInfo Field, ApiOperation Operation)> OperationsOf(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(field => field.FieldType == typeof(ApiOperation))
            .Select(field => (field, (ApiOperation)field.GetValue(null)!));

    public override string ToString() => Name;
}
