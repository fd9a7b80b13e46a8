using System.Reflection;

namespace Sdk.Conventions.Tests;

/// <summary>A program that uses several packages needs no alias and no full name.</summary>
internal sealed class TypeNameTests
{
    private static readonly string[] ImportedNamespaces =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    [Test]
    public void No_public_type_name_exists_twice() => Convention.Holds(
        "What two packages have in common carries the name of its provider.",
        from type in Package.All.SelectMany(package => package.PublicTypes.Where(type => !type.IsNested))
        group type by NameOf(type) into types
        where types.Select(type => type.Namespace).Distinct().Count() > 1
        select string.Join(" and ", types.Select(type => type.FullName)));

    [Test]
    public void No_public_type_is_named_like_one_that_every_program_imports()
    {
        HashSet<string> imported = [.. ImportedTypeNames()];
        Assert.That(imported, Does.Contain("Task").And.Contains("HttpClient").And.Contains("List").And.Contains("Uri").And.Contains("Enumerable"));
        Convention.Holds(
            "A name from a namespace that is imported implicitly would be ambiguous.",
            Package.All.SelectMany(package => package.PublicTypes.Where(type => !type.IsNested && imported.Contains(NameOf(type)))).Select(type => type.FullName!));
    }

    private static IEnumerable<string> ImportedTypeNames() =>
        from file in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        let assembly = Path.GetFileNameWithoutExtension(file)
        where assembly.StartsWith("System.", StringComparison.Ordinal)
        from type in Assembly.Load(new AssemblyName(assembly)).GetExportedTypes()
        where ImportedNamespaces.Contains(type.Namespace)
        select NameOf(type);

    private static string NameOf(Type type) => type.Name.Split('`')[0];
}
