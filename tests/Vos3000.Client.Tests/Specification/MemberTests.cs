using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Specification;

/// <summary>Every member of the specification stands in its model under its name and with a fitting type, and nothing else does.</summary>
internal sealed class MemberTests
{
    /// <summary>Members that no manual lists, by where they stand.</summary>
    private static readonly Dictionary<string, string> NotInTheManual = new(StringComparer.Ordinal)
    {
        ["InfoPhoneOnline"] = "status",
    };

    /// <summary>Members that the manual calls mandatory and that may be left out all the same.</summary>
    private static readonly string[] NotRequired = ["GetPhoneOnline.e164s", "GetGatewayMapping.names", "GetGatewayRouting.names"];

    /// <summary>Members that have to be stated although the manual lets them be left out, because leaving them out has a meaning.</summary>
    private static readonly string[] Stated =
    [
        "ModifySuiteOrder.priority", "ModifySuiteOrder.failedProcessMode", "ModifyActivePhoneCard.bindLimit", "PayByPhoneCard.password", "PhoneCardActive.password",
    ];

    /// <summary>Models that are sent, one level down.</summary>
    private static readonly string[] SentTypes =
    [
        "FilterAgentAccount", "InfoGiftTime", "InfoLimitE164", "InfoMobileArea", "InfoScheduledCallinPrefixes", "ProportionCalleePrefix",
    ];

    public static IEnumerable<TestCaseData> Models =>
    [
        .. from operation in SpecificationFile.Operations
           where operation.Request.Count > 0
           select Case($"{operation.Name} request", operation.Name, OperationTypes.All[operation.Name].Request, operation.Request),
        .. from operation in SpecificationFile.Operations
           where operation.Response.Count > 0
           select Case($"{operation.Name} response", operation.Name, OperationTypes.All[operation.Name].Response, operation.Response),
        .. from type in OperationTypes.Models
           select Case(type.Key, type.Key, type.Value, SpecificationFile.Types[type.Key]),
    ];

    public static IEnumerable<SpecifiedOperation> WithRequest => SpecificationFile.Operations.Where(static operation => operation.Request.Count > 0);

    public static IEnumerable<TestCaseData> RequiredInParts =>
        from name in SentTypes
        from member in SpecificationFile.Types[name]
        where member.IsRequired
        select new TestCaseData(OperationTypes.Models[name], member.Name).SetArgDisplayNames(name, member.Name);

    [Test]
    public void All_types_of_operations_are_found()
    {
        // InfoDtmf is only part of what the switch itself sends.
        Assert.That(OperationTypes.Models.Keys.Append("InfoDtmf"), Is.EquivalentTo(SpecificationFile.Types.Keys));
        Assert.That(OperationTypes.Models.Values, Is.Unique);
    }

    [TestCaseSource(nameof(Models))]
    public void Members_have_the_names_of_the_specification(string owner, Type model, IReadOnlyList<SpecifiedMember> members)
    {
        IEnumerable<string> expected = members.Select(static member => member.Name);
        if (NotInTheManual.TryGetValue(owner, out string? more))
        {
            expected = expected.Append(more);
        }

        Assert.That(Contracts.Members(model).Select(static member => member.Name), Is.EquivalentTo(expected));
    }

    [TestCaseSource(nameof(Models))]
    public void Members_have_fitting_types(string owner, Type model, IReadOnlyList<SpecifiedMember> members)
    {
        Dictionary<string, JsonPropertyInfo> found = Contracts.Members(model).ToDictionary(static member => member.Name, StringComparer.Ordinal);

        Assert.That(
            members.Select(member => $"{member.Name}: {Kinds.Of(found[member.Name].PropertyType)}"),
            Is.EqualTo(members.Select(member => $"{member.Name}: {Kinds.Of(owner, member)}")));
    }

    [TestCaseSource(nameof(WithRequest))]
    public void Required_members_have_to_be_set(SpecifiedOperation operation)
    {
        Type request = OperationTypes.All[operation.Name].Request!;

        Assert.That(
            Contracts.Members(request).Where(static member => Filler.IsRequired(member.Property())).Select(static member => member.Name),
            Is.EquivalentTo(operation.Request.Where(member => IsRequired(operation, member)).Select(static member => member.Name)));
    }

    [TestCaseSource(nameof(WithRequest))]
    public void Only_members_that_may_be_left_out_can_be_null(SpecifiedOperation operation)
    {
        var nullability = new NullabilityInfoContext();
        foreach (SpecifiedMember member in operation.Request)
        {
            JsonPropertyInfo found = Contracts.Members(OperationTypes.All[operation.Name].Request!).Single(property => property.Name == member.Name);
            bool mustHaveValue = member.IsRequired && !NotRequired.Contains($"{operation.Name}.{member.Name}");
            bool isStatedNumber = operation.Name == "ModifySuiteOrder" && Stated.Contains($"{operation.Name}.{member.Name}");

            NullabilityState state = nullability.Create(found.Property()).ReadState;

            Assert.That(state, Is.EqualTo(mustHaveValue || isStatedNumber ? NullabilityState.NotNull : NullabilityState.Nullable), member.Name);
        }
    }

    [TestCaseSource(nameof(RequiredInParts))]
    public void Required_member_of_a_part_is_missed_when_it_is_sent(Type model, string member)
    {
        JsonPropertyInfo missing = Contracts.Members(model).Single(property => property.Name == member);
        object complete = new Filler().Model(model);
        object incomplete = new Filler().Model(model);
        missing.Property().SetValue(incomplete, null);

        Assert.That(() => Validate(complete), Throws.Nothing);
        if (missing.PropertyType.IsValueType && Nullable.GetUnderlyingType(missing.PropertyType) is null)
        {
            Assert.That(missing.Property().IsDefined(typeof(RequiredMemberAttribute)), Is.True);
        }
        else
        {
            Assert.That(() => Validate(incomplete), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EndsWith(missing.Property().Name));
        }
    }

    private static bool IsRequired(SpecifiedOperation operation, SpecifiedMember member) =>
        Stated.Contains($"{operation.Name}.{member.Name}") || (member.IsRequired && !NotRequired.Contains($"{operation.Name}.{member.Name}"));

    private static void Validate(object model) => model.GetType()
        .GetMethod("Validate", BindingFlags.NonPublic | BindingFlags.Static)!
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [model], null);

    private static TestCaseData Case(string name, string owner, Type? model, IReadOnlyList<SpecifiedMember> members) =>
        new TestCaseData(owner, model ?? throw new AssertionException($"{name} has no model."), members).SetArgDisplayNames(name);
}
