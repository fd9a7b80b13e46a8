using Sdk.Core;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Specification;

/// <summary>The 91 operations of the manual: none is missing, and none is repeated that must not be.</summary>
internal sealed class OperationTests
{
    /// <summary>Operations that move money, or begin or end calls: only some codes prove that nothing happened.</summary>
    private static readonly string[] NeedProof =
    [
        "Pay", "PayByPhoneCard", "CreateCdr", "CreateCustomer", "CreateSuiteOrder", "PhoneCardActive", "CallBack", "PlayAudio", "ReserveCalleeE164",
        "DisconnectCurrentCall", "DisconnectIvrCall",
    ];

    public static IEnumerable<SpecifiedOperation> Specified => SpecificationFile.Operations;

    [Test]
    public void There_are_91_operations_and_each_is_called_by_its_path()
    {
        Assert.That(Specified.Select(static operation => operation.Path).Distinct().Count(), Is.EqualTo(91));
        Assert.That(Contracts.Operations.Select(static operation => $"/{operation.Path}"), Is.EquivalentTo(Specified.Select(static operation => operation.Path)));
        Assert.That(OperationTypes.All.Keys, Is.EquivalentTo(Specified.Select(static operation => operation.Name)));
    }

    [TestCaseSource(nameof(Specified))]
    public void Operation_is_posted(SpecifiedOperation specified) => Assert.That(Find(specified).Method, Is.EqualTo(HttpMethod.Post));

    [TestCaseSource(nameof(Specified))]
    public void Operation_is_repeated_only_where_that_is_safe(SpecifiedOperation specified)
    {
        OperationSafety expected = specified.Retry switch
        {
            "safe" when specified.Name.StartsWith("Get", StringComparison.Ordinal) => OperationSafety.Read,
            "safe" => OperationSafety.Idempotent,
            "never" or "afterCheck" => OperationSafety.NotRepeatable,
            _ => throw new AssertionException(specified.Retry),
        };

        Assert.That(Find(specified).Safety, Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Specified))]
    public void Operation_needs_a_proof_of_refusal_where_it_moves_money_or_calls(SpecifiedOperation specified) =>
        Assert.That(Find(specified).RequiresProofOfRefusal, Is.EqualTo(NeedProof.Contains(specified.Name)));

    [Test]
    public void Operations_have_names_of_their_own_that_say_where_they_are()
    {
        Assert.That(Contracts.Operations.Select(static operation => operation.Name), Is.Unique);
        foreach (System.Reflection.PropertyInfo client in Contracts.Clients)
        {
            IEnumerable<string> names = client.PropertyType
                .GetFields(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)
                .Where(static field => field.FieldType == typeof(ApiOperation)).Select(static field => ((ApiOperation)field.GetValue(null)!).Name);
            Assert.That(names, Is.Not.Empty.And.All.StartWith($"Vos3000.{client.Name}."));
        }
    }

    [Test]
    public async Task Every_operation_can_be_called()
    {
        List<string> called = [];
        foreach (ClientMethod method in ClientMethod.All)
        {
            called.Add((await method.SendAsync(method.Fill())).Address.AbsolutePath);
        }

        Assert.That(called.Distinct(), Is.EquivalentTo(Specified.Select(static operation => operation.Path)));
    }

    public static IEnumerable<ClientMethod> Methods => ClientMethod.All;

    [TestCaseSource(nameof(Methods))]
    public async Task Method_takes_and_gives_the_types_of_its_operation(ClientMethod method)
    {
        SentRequest sent = await method.SendAsync(method.Fill());
        SpecifiedOperation specified = Specified.Single(operation => operation.Path == sent.Address.AbsolutePath);
        (Type? request, Type? response) = OperationTypes.All[specified.Name];

        Assert.That(method.Request, Is.Null.Or.EqualTo(request));
        if (typeof(Task).IsAssignableFrom(method.Method.ReturnType))
        {
            Type expected = response is null ? typeof(ApiResult) : typeof(ApiResult<>).MakeGenericType(response);
            Assert.That(method.Method.ReturnType.GetGenericArguments(), Is.EqualTo(new[] { expected }));
        }
    }

    private static ApiOperation Find(SpecifiedOperation specified) => Contracts.Operations.Single(operation => $"/{operation.Path}" == specified.Path);
}
