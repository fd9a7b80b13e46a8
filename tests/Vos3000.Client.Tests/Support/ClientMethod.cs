using System.Reflection;
using Sdk.Core;

namespace Vos3000.Client.Tests.Support;

/// <summary>A public method of the client of a subject that sends one kind of request.</summary>
/// <param name="Client">The property that leads to the client.</param>
/// <param name="Method">The method.</param>
internal sealed record ClientMethod(PropertyInfo Client, MethodInfo Method)
{
    /// <summary>All of them, but for those that read and then write, or pick one object out of an answer: these are tested by themselves.</summary>
    public static IReadOnlyList<ClientMethod> All { get; } =
    [
        .. from client in Contracts.Clients
           from method in client.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where method.Name != nameof(Vos3000PhonesClient.UpdateAsync) && !PicksOne(method)
           orderby client.MetadataToken, method.MetadataToken
           select new ClientMethod(client, method),
    ];

    private static bool PicksOne(MethodInfo method) =>
        method.Name == nameof(Vos3000PhonesClient.GetAsync) && method.GetParameters()[0].ParameterType == typeof(string)
        && method.ReturnType.GenericTypeArguments is [{ GenericTypeArguments: [var value] }] && !value.Name.EndsWith("Response", StringComparison.Ordinal);

    /// <summary>The parameters that go into the request.</summary>
    public IEnumerable<ParameterInfo> Parameters =>
        Method.GetParameters().Where(static parameter => parameter.ParameterType != typeof(CancellationToken) && parameter.Name != "batchSize");

    /// <summary>The model of the request; null when its members are parameters.</summary>
    public Type? Request => Parameters.Select(static parameter => parameter.ParameterType).FirstOrDefault(Contracts.IsModel);

    public int Variants => Request is null ? 1 : Filler.Variants(Request);

    /// <summary>Arguments with everything in them.</summary>
    public object?[] Fill(int variant = 0)
    {
        var filler = new Filler(variant);
        return Arguments(parameter => filler.Value(parameter.ParameterType, parameter.Name!));
    }

    /// <summary>Arguments; those that do not go into the request are as when they are left out.</summary>
    public object?[] Arguments(Func<ParameterInfo, object?> choose) =>
    [
        .. Method.GetParameters().Select(parameter =>
            Parameters.Contains(parameter) ? choose(parameter) : parameter.ParameterType == typeof(int) ? parameter.DefaultValue : CancellationToken.None),
    ];

    /// <summary>Calls it and waits for the end.</summary>
    public async Task InvokeAsync(Vos3000Client client, object?[] arguments)
    {
        object result = Method.Invoke(Client.GetValue(client), BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        switch (result)
        {
            case Task task:
                await task;
                break;
            case IAsyncEnumerable<Cdr> records:
                await records.CountAsync();
                break;
            case IAsyncEnumerable<ApiResult<Page<Cdr>>> pages:
                await pages.CountAsync();
                break;
            case IAsyncEnumerable<PhoneOnline> phones:
                await phones.CountAsync();
                break;
            default:
                throw new AssertionException($"{this} gives a {result.GetType()}.");
        }
    }

    /// <summary>Calls it with a mock and gives what was sent first.</summary>
    public async Task<SentRequest> SendAsync(object?[] arguments)
    {
        using var mock = new Vos3000Mock();
        await InvokeAsync(mock.Client, arguments);
        return mock.Sent[0];
    }

    /// <summary>The name and the parameters, as in <c>Customers.GetAsync(String)</c>.</summary>
    public override string ToString() =>
        $"{Client.Name}.{Method.Name}({string.Join(", ", Parameters.Select(static parameter => NameOf(parameter.ParameterType)))})";

    private static string NameOf(Type type) => Contracts.Element(type) is { } element ? $"{element.Name}[]"
        : Nullable.GetUnderlyingType(type)?.Name ?? type.Name;
}
