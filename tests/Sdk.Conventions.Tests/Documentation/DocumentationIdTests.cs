using System.Reflection;

namespace Sdk.Conventions.Tests;

internal sealed class DocumentationIdTests
{
    private static IEnumerable<TestCaseData> Methods() =>
    [
        Case(typeof(Documented<>), "Map", "M:Sdk.Conventions.Tests.DocumentationIdTests.Documented`1.Map``1(System.Func{`0,``0},System.Nullable{System.Int32})"),
        Case(typeof(Documented<>), "TryGet", "M:Sdk.Conventions.Tests.DocumentationIdTests.Documented`1.TryGet(System.String[],`0@)"),
        Case(typeof(Documented<>), "Walk", "M:Sdk.Conventions.Tests.DocumentationIdTests.Documented`1.Walk(System.Collections.Generic.List{`0}.Enumerator)"),
    ];

    [TestCaseSource(nameof(Methods))]
    public void Members_are_named_as_the_compiler_names_them(MethodInfo method, string expected) =>
        Assert.That(DocumentationId.Of(method), Is.EqualTo(expected));

    private static TestCaseData Case(Type type, string method, string id) =>
        new TestCaseData(type.GetMethod(method, Members.Declared), id).SetArgDisplayNames(method);

    private abstract class Documented<T>
    {
        public abstract TOut Map<TOut>(Func<T, TOut> map, int? limit);

        public abstract bool TryGet(string[] names, out T value);

        public abstract void Walk(List<T>.Enumerator items);
    }
}
