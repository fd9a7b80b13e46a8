using System.Reflection;
using System.Text.Json;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Specification;

/// <summary>What is not set is not sent, and never as null: the switch would take it for a change.</summary>
internal sealed class LeftOutTests
{
    /// <summary>One filter is needed; this is the one that is set.</summary>
    private static readonly Dictionary<string, string> Filters = new(StringComparer.Ordinal)
    {
        ["GetCustomer"] = "accounts",
        ["GetPhone"] = "e164s",
        ["GetActivePhoneCard"] = "pins",
        ["GetBindedE164"] = "e164s",
        ["GetIvrAudio"] = "ids",
        ["GetPayHistory"] = "account",
        ["GetConsumption"] = "account",
        ["GetE164Convert"] = "account",
    };

    /// <summary>Sent at all times: the client or its user states them.</summary>
    private static readonly Dictionary<string, string[]> Stated = new(StringComparer.Ordinal)
    {
        ["GetAllCustomers"] = ["type"],
        ["DeleteSuite"] = ["force"],
        ["ModifySuiteOrder"] = ["priority", "failedProcessMode"],
    };

    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<ClientMethod> Methods => ClientMethod.All;

    [TestCaseSource(nameof(Methods))]
    public async Task Method_sends_no_more_than_it_is_given(ClientMethod method)
    {
        string operation = (await method.SendAsync(method.Fill())).Address.Segments[^1];

        SentRequest sent = await method.SendAsync(method.Arguments(parameter => Least(parameter, operation)));

        string[] required = [.. SpecificationFile.Operation(operation).Request.Where(static member => member.IsRequired).Select(static member => member.Name)];
        string[] optional = ["e164s", "names"];
        IEnumerable<string> expected = operation switch
        {
            "CreateE164Convert" => required.Append("phoneE164"),
            "GetPhoneOnline" when method.Method.Name == "GetOnlineAsync" => required.Except(optional),
            _ => required,
        };
        expected = [.. expected, .. Stated.GetValueOrDefault(operation, [])];
        if (Filters.TryGetValue(operation, out string? filter))
        {
            expected = expected.Append(filter);
        }

        JsonElement body = SpecifiedJson.Parse(sent.Body);
        Assert.That(body.EnumerateObject().Select(static member => member.Name), Is.EquivalentTo(expected));
        Assert.That(body.EnumerateObject().Where(static member => member.Value.ValueKind == JsonValueKind.Null), Is.Empty);
    }

    [Test]
    public async Task Operations_without_members_send_an_empty_object()
    {
        List<string> operations = [];
        foreach (ClientMethod method in Methods)
        {
            SentRequest sent = await method.SendAsync(method.Fill());
            if (SpecificationFile.Operations.Single(operation => operation.Path == sent.Address.AbsolutePath) is { Request.Count: 0 } empty)
            {
                Assert.That(sent.Body, Is.EqualTo("{}"), empty.Name);
                operations.Add(empty.Name);
            }
        }

        Assert.That(operations, Is.EquivalentTo(new[] { "GetAllPhoneOnline", "GetSoftSwitch", "GetPerformance", "GetAlarmCurrent" }));
    }

    [TestCaseSource(nameof(Methods))]
    public async Task Part_that_is_empty_is_sent_empty(ClientMethod method)
    {
        object?[] arguments = method.Fill();
        object? request = arguments.FirstOrDefault(static argument => argument is not null && Contracts.IsModel(argument.GetType()));
        PropertyInfo[] parts = request is null
            ? []
            : [.. Filler.PropertiesOf(request.GetType()).Where(static property => Contracts.IsModel(property.PropertyType) && property.PropertyType.Name is not ("AgentFilter" or "PhoneBookOverwrite"))];
        foreach (PropertyInfo part in parts)
        {
            part.SetValue(request, part.PropertyType.GetConstructor(Type.EmptyTypes)!.Invoke(null));
        }

        JsonElement body = SpecifiedJson.Parse((await method.SendAsync(arguments)).Body);

        Assert.That(body.EnumerateObject().Count(static member => member.Value.ValueKind == JsonValueKind.Object && !member.Value.EnumerateObject().Any()), Is.EqualTo(parts.Length));
    }

    private static object? Least(ParameterInfo parameter, string operation)
    {
        if (Contracts.IsModel(parameter.ParameterType))
        {
            object model = parameter.ParameterType.GetConstructor(Type.EmptyTypes)!.Invoke(null);
            var filler = new Filler();
            foreach (PropertyInfo property in Filler.PropertiesOf(parameter.ParameterType).Where(property => IsNeeded(property, operation)))
            {
                property.SetValue(model, filler.Value(property.PropertyType, property.Name));
            }

            return parameter.HasDefaultValue ? null : model;
        }

        bool isFilter = Filters.GetValueOrDefault(operation) == parameter.Name;
        bool canBeNull = Nullability.Create(parameter).WriteState == NullabilityState.Nullable;
        return parameter.HasDefaultValue ? parameter.DefaultValue
            : canBeNull && !isFilter ? null
            : new Filler().Value(parameter.ParameterType, parameter.Name!);
    }

    private static bool IsNeeded(PropertyInfo property, string operation) =>
        (Filler.IsRequired(property) && Nullability.Create(property).WriteState != NullabilityState.Nullable)
        || string.Equals(Filters.GetValueOrDefault(operation), property.Name, StringComparison.OrdinalIgnoreCase);
}
