using System.Reflection;
using Sdk.Core;

namespace Sdk.Conventions.Tests;

internal sealed class AsyncMethodTests
{
    private static readonly Type[] AwaitableTypes = [typeof(Task<>), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    private static IEnumerable<MethodInfo> OwnAsyncMethods(Package package) =>
        package.PublicTypes.SelectMany(Members.Methods).Where(method => IsAsynchronous(method.ReturnType) && !IsDictatedFromOutside(method));

    /// <summary>Methods that make something without asking the provider.</summary>
    private static readonly string[] WithoutCall =
    [
        "WeCom.Client.WeComClient.Robot",
        "WeCom.Client.WeComIdentityClient.GetOAuthUrl",
        "WeCom.Client.WeComIdentityClient.GetServiceLoginUrl",
        "WeCom.Client.WeComIdentityClient.GetWebLoginUrl",
    ];

    [TestCaseSource(typeof(Package), nameof(Package.All))]
    public void Asynchronous_methods_end_in_Async(Package package) => Convention.Holds(
        "The name of a method says that it is to be awaited.",
        OwnAsyncMethods(package).Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(Members.Show));

    [TestCaseSource(typeof(Package), nameof(Package.All))]
    public void Only_asynchronous_methods_end_in_Async(Package package) => Convention.Holds(
        "The name of a method does not promise what it is not.",
        package.PublicTypes.SelectMany(Members.Methods)
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && !IsAsynchronous(method.ReturnType))
            .Select(Members.Show));

    [TestCaseSource(typeof(Package), nameof(Package.All))]
    public void Asynchronous_methods_end_with_an_optional_cancellationToken(Package package) => Convention.Holds(
        "Everything that takes time can be cancelled, the same way everywhere: the last parameter is CancellationToken cancellationToken = default. " +
        "Only what users implement and Core calls has no default.",
        from method in OwnAsyncMethods(package)
        let last = method.GetParameters().LastOrDefault()
        where last?.ParameterType != typeof(CancellationToken) || last.Name != "cancellationToken" || last.IsOptional == IsImplementedByUsersOnly(package, method)
        select $"{Members.Show(method)} ends with {last?.ToString() ?? "no parameter"}");

    [Test]
    public void Methods_of_client_classes_return_results_or_streams() => Convention.Holds(
        "A call ends in a result that holds the error; a list that needs several calls is a stream.",
        from client in Package.Clients
        from type in client.ClientClasses
        from method in Members.Methods(type)
        where method is { IsPublic: true, IsStatic: false } && !ReturnsResult(method.ReturnType) && !IsViewOrDispose(method)
        where !WithoutCall.Contains(Members.Show(method))
        select $"{Members.Show(method)} returns {TypeText.Of(method.ReturnType)}");

    private static bool IsAsynchronous(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask) || (type.IsGenericType && AwaitableTypes.Contains(type.GetGenericTypeDefinition()));

    private static bool ReturnsResult(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() switch
    {
        Type kind when kind == typeof(IAsyncEnumerable<>) => true,
        Type kind when kind == typeof(Task<>) => type.GenericTypeArguments[0] is var value
            && (value == typeof(ApiResult) || (value.IsGenericType && value.GetGenericTypeDefinition() == typeof(ApiResult<>))),
        _ => false,
    };

    /// <summary>An abstract class of a client is made by the client, and derived from for fakes: users call it.</summary>
    private static bool IsImplementedByUsersOnly(Package package, MethodInfo method) =>
        method.GetBaseDefinition().IsAbstract && !(package.IsClient && method.DeclaringType is { IsClass: true });

    private static bool IsViewOrDispose(MethodInfo method) =>
        (method.Name == "With" && method.ReturnType == method.DeclaringType) || method.Name is "Dispose" or "DisposeAsync";

    /// <summary>Overrides of, and implementations for, what does not come from this repository.</summary>
    private static bool IsDictatedFromOutside(MethodInfo method)
    {
        Type type = method.DeclaringType!;
        if (type.IsInterface)
        {
            return false;
        }

        return IsForeign(method.GetBaseDefinition().DeclaringType!)
            || type.GetInterfaces().Where(IsForeign).Any(item => type.GetInterfaceMap(item).TargetMethods.Contains(method));
    }

    private static bool IsForeign(Type type) => Package.All.All(package => package.Assembly.Value != type.Assembly);
}
