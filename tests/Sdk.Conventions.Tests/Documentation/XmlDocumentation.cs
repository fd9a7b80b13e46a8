using System.Reflection;
using System.Xml.Linq;

namespace Sdk.Conventions.Tests;

/// <summary>The documentation that the compiler writes beside an assembly.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDocumentation(string file) =>
        _members = XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    public static XmlDocumentation Of(Package package) => new(Path.ChangeExtension(package.Assembly.Value.Location, ".xml"));

    /// <summary>What is written about a member; null when there is nothing.</summary>
    public XElement? Find(MemberInfo member) => _members.GetValueOrDefault(DocumentationId.Of(member));

    /// <summary>Whether a member has a summary, or takes over the one of the member that it implements.</summary>
    public bool HasSummary(MemberInfo member) =>
        Find(member) is { } found && (found.Element("inheritdoc") is not null || !string.IsNullOrWhiteSpace(TextOf(found.Element("summary"))));

    /// <summary>All that is written about a member as one text, without tags.</summary>
    public string Text(MemberInfo member) => TextOf(Find(member));

    /// <summary>A reference without words of its own counts too: <c>&lt;see cref="…"/&gt;</c>.</summary>
    private static string TextOf(XElement? element) => element is null
        ? ""
        : string.Concat(element.DescendantNodes().Select(node => node is XText text ? text.Value : ((XElement)node).Attribute("cref")?.Value));
}
