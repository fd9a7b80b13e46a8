using System.Reflection;
using Sdk.Core;

namespace Sdk.Conventions.Tests;

internal sealed class DocumentationTests
{
    [TestCaseSource(typeof(Package), nameof(Package.All))]
    public void Every_public_member_has_a_summary(Package package)
    {
        XmlDocumentation documentation = XmlDocumentation.Of(package);
        Convention.Holds(
            "Users read summaries while they type, so every public or protected member has one.",
            package.PublicTypes.SelectMany(VisibleMembers).Where(member => !documentation.HasSummary(member)).Select(DocumentationId.Of));
    }

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void Every_endpoint_method_names_the_path_that_it_calls(Package package)
    {
        XmlDocumentation documentation = XmlDocumentation.Of(package);
        Convention.Holds(
            "Who knows the provider's documentation searches for its path: the docs of an endpoint method hold the path of one of the operations, " +
            "which is another class's where a method makes something of what that one reads.",
            from type in package.ClientClasses
            where Package.OperationsOf(type).Any()
            from method in EndpointMethods(type)
            where !package.ClientClasses.SelectMany(Package.OperationsOf).Any(item => NamesPath(documentation.Text(method), $"/{item.Operation.Path}"))
            select DocumentationId.Of(method));
    }

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void Every_operation_is_named_by_the_docs_of_its_class(Package package)
    {
        XmlDocumentation documentation = XmlDocumentation.Of(package);
        Convention.Holds(
            "An operation without a method that documents its path cannot be found.",
            from type in package.ClientClasses
            from item in Package.OperationsOf(type)
            where !EndpointMethods(type).Any(method => NamesPath(documentation.Text(method), $"/{item.Operation.Path}"))
            select $"{Members.Show(item.Field)}: /{item.Operation.Path}");
    }

    /// <summary>Methods of one request. What walks over many of them refers to these instead.</summary>
    private static IEnumerable<MethodInfo> EndpointMethods(Type type) => Members.Methods(type).Where(method =>
        method.ReturnType.IsGenericType
        && method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>)
        && (method.ReturnType.GenericTypeArguments[0].Namespace == typeof(ApiResult).Namespace));

    /// <summary>Whether the text holds the path, and not only a longer one that starts with it.</summary>
    private static bool NamesPath(string text, string path)
    {
        int position = text.IndexOf(path, StringComparison.Ordinal);
        while (position >= 0)
        {
            int end = position + path.Length;
            if (end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '/'))
            {
                return true;
            }

            position = text.IndexOf(path, end, StringComparison.Ordinal);
        }

        return false;
    }

    private static IEnumerable<MemberInfo> VisibleMembers(Type type)
    {
        IEnumerable<MemberInfo> members = type.IsEnum
            ? type.GetFields(BindingFlags.Static | BindingFlags.Public)
            : [.. Members.Constructors(type).Where(HasSource), .. Members.Fields(type), .. Members.Properties(type), .. Members.Events(type), .. Members.Methods(type)];
        return members.Prepend(type);
    }

    /// <summary>A constructor without parameters is the compiler's own as a rule, and one of a primary constructor is documented with its type.</summary>
    private static bool HasSource(ConstructorInfo constructor) => constructor.GetParameters().Length > 0;
}
