using System.Globalization;
using System.Reflection;
using Sdk.Core;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Specification;

/// <summary>Every value that the specification names has that name here, and no other value has one.</summary>
internal sealed class EnumerationTests
{
    /// <summary>Not enumerations by nature; made by hand.</summary>
    private static readonly Type[] ByHand = [typeof(NumberLengths), typeof(ReportPeriod)];

    public static IEnumerable<TestCaseData> WithModel =>
        from enumeration in SpecificationFile.Enumerations
        where !Kinds.WithoutModel.Contains(enumeration.Name) && !Kinds.Twins.ContainsKey(enumeration.Name)
        select new TestCaseData(enumeration).SetArgDisplayNames(enumeration.Name);

    [TestCaseSource(nameof(WithModel))]
    public void Values_are_those_of_the_specification(SpecifiedEnumeration enumeration)
    {
        Type model = Find(enumeration.Name);
        IEnumerable<string> expected = enumeration.Values.Select(static value => $"{value.Key} {value.Value}");

        Assert.That(model.IsEnum, Is.EqualTo(enumeration.IsFlags));
        Assert.That(ValuesOf(model), Is.EquivalentTo(enumeration.IsFlags ? expected.Append("0 None") : expected));
    }

    [Test]
    public void Second_lock_type_is_a_part_of_the_first()
    {
        SpecifiedEnumeration twin = SpecificationFile.Enumerations.Single(static item => item.Name == "GatewayLockType");

        Assert.That(twin.Values.Keys, Is.SubsetOf(ValuesOf(typeof(LockType)).Select(static value => value.Split(' ')[0])));
    }

    [Test]
    public void Second_numbering_of_the_call_level_passes_through()
    {
        SpecifiedEnumeration twin = SpecificationFile.Enumerations.Single(static item => item.Name == "CallLevelAsInModifyPhone");

        Assert.That(twin.Values.Keys, Is.EquivalentTo(new[] { "1", "2", "3", "4" }));
        Assert.That(CallLevel.FromValue(3).ToString(), Is.EqualTo("3"));
    }

    [Test]
    public void No_enumeration_is_made_up()
    {
        IEnumerable<string> models =
            from type in Contracts.Package.GetExportedTypes()
            where (type.IsEnum && type.IsDefined(typeof(FlagsAttribute)))
                || type == typeof(MediaCodec)
                || type.GetInterfaces().Any(static contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IOpenEnumeration<>))
            where !ByHand.Contains(type)
            select type.Name;

        Assert.That(models, Is.EquivalentTo(WithModel.Select(static data => ((SpecifiedEnumeration)data.Arguments[0]!).Name)));
    }

    private static Type Find(string name) => Contracts.Package.GetType($"Vos3000.Client.{name}") ?? throw new AssertionException($"{name} has no model.");

    private static IEnumerable<string> ValuesOf(Type model) => model.IsEnum
        ? Enum.GetNames(model).Select(name => string.Create(CultureInfo.InvariantCulture, $"{(long)Enum.Parse(model, name)} {name}"))
        : from property in model.GetProperties(BindingFlags.Public | BindingFlags.Static)
          let value = property.GetValue(null)!
          select string.Create(CultureInfo.InvariantCulture, $"{model.GetProperty("Value")!.GetValue(value)} {property.Name}");
}
