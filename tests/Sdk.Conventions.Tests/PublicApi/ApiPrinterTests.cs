namespace Sdk.Conventions.Tests;

internal sealed class ApiPrinterTests
{
    [Test]
    public void Types_and_members_are_rendered_as_a_user_writes_them()
    {
        const string Expected = """
            public abstract class Sdk.Conventions.Tests.Sample<T> : IDisposable where T : class, new()
                protected Sample(string name)
                public const int Limit = 3
                public required string Name { get; init; }
                public string?[] Others { get; protected set; }
                public void Dispose()
                public static Sample<T>? Find<TKey>(TKey key, string? name = null, DayOfWeek day = DayOfWeek.Friday, CancellationToken cancellationToken = default) where TKey : struct
                protected abstract Task<T?> LoadAsync(IReadOnlyList<string?> names, in Guid id)
                public TOut Map<TOut>(Func<T, TOut?> map, KeyValuePair<string, TOut>? first)
                public virtual bool TryGet(out T? value, params int[] parts)

            public enum Sdk.Conventions.Tests.SampleKind : int
                None = 0
                Some = 7

            public readonly record struct Sdk.Conventions.Tests.SampleRow
                public SampleRow(int Number, string? Text)
                public int Number { get; init; }
                public string? Text { get; init; }

            """;

        string actual = ApiPrinter.Print([typeof(SampleKind), typeof(SampleRow), typeof(Sample<>)]);

        Assert.That(actual, Is.EqualTo(Expected.ReplaceLineEndings("\n")));
    }

    [Test]
    public void A_difference_names_the_type_and_the_member()
    {
        const string Reviewed = "public class A.One : Base\n    public int Old { get; }\n\npublic enum A.Gone : int\n    None = 0\n";
        const string Actual = "public sealed class A.One : Base\n    public int New { get; }\n";

        Assert.That(ApiDiff.Between(Reviewed, Actual), Is.EquivalentTo(
        [
            "- public class A.One : Base",
            "+ public sealed class A.One : Base",
            "- A.One:  public int Old { get; }",
            "+ A.One:  public int New { get; }",
            "- public enum A.Gone : int",
            "- A.Gone:  None = 0",
        ]));
    }
}

#pragma warning disable CA1051, CA1063, CA1822, CA1816, CA1000, CA1052, CA1825, IDE0060 // Samples of what the printer meets, nothing more.
internal abstract class Sample<T> : IDisposable
    where T : class, new()
{
    public const int Limit = 3;

    protected Sample(string name) => Name = name;

    public required string Name { get; init; }

    public string?[] Others { get; protected set; } = [];

    public static Sample<T>? Find<TKey>(
        TKey key, string? name = null, DayOfWeek day = DayOfWeek.Friday, CancellationToken cancellationToken = default)
        where TKey : struct => null;

    public TOut Map<TOut>(Func<T, TOut?> map, KeyValuePair<string, TOut>? first) => throw new NotSupportedException();

    public virtual bool TryGet(out T? value, params int[] parts)
    {
        value = null;
        return false;
    }

    public void Dispose()
    {
    }

    internal void Hidden()
    {
    }

    protected abstract Task<T?> LoadAsync(IReadOnlyList<string?> names, in Guid id);
}

internal enum SampleKind
{
    None,
    Some = 7,
}

internal readonly record struct SampleRow(int Number, string? Text);
