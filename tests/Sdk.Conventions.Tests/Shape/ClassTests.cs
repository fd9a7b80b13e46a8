using System.Reflection;
using Sdk.Core;

namespace Sdk.Conventions.Tests;

/// <summary>Client classes can be faked; nothing else is made to be derived from.</summary>
internal sealed class ClassTests
{
    /// <summary>The base of a family that callers catch as one.</summary>
    private static readonly Type[] OpenClasses = [typeof(ApiException), typeof(Yunke.Client.YunkeApiException)];

    private static IEnumerable<Type> ClientClasses => Package.Clients.SelectMany(client => client.ClientClasses);

    [Test]
    public void Every_client_package_has_client_classes() =>
        Convention.Holds("A client package has client classes.", Package.Clients.Where(client => !client.ClientClasses.Any()).Select(client => client.Name));

    [Test]
    public void Client_classes_are_open_and_have_a_constructor_for_fakes() => Convention.Holds(
        "A user fakes a client by deriving from it: the class is not sealed and has a protected constructor without parameters.",
        from type in ClientClasses
        where type.IsSealed || !type.GetConstructors(Members.Declared).Any(constructor => constructor.IsFamily && constructor.GetParameters().Length == 0)
        select type.FullName!);

    [Test]
    public void Client_classes_have_no_public_constructor() => Convention.Holds(
        "A client is made by a container or by Create, so that its options are always checked.",
        from type in ClientClasses
        from constructor in type.GetConstructors()
        select DocumentationId.Of(constructor));

    [Test]
    public void Methods_and_properties_of_client_classes_are_virtual() => Convention.Holds(
        "A user fakes a client by overriding its members: all public ones are virtual.",
        from type in ClientClasses
        from method in Members.Methods(type).Concat(Members.Properties(type).Select(property => property.GetMethod ?? property.SetMethod!))
        where method is { IsPublic: true, IsStatic: false } && (!method.IsVirtual || method.IsFinal) && !IsDisposeByPattern(method)
        select Members.Show(method));

    [TestCaseSource(typeof(Package), nameof(Package.CoreAndClients))]
    public void Everything_else_is_sealed_or_static_or_abstract(Package package) => Convention.Holds(
        "A class that is open without need cannot be changed without breaking someone.",
        from type in package.PublicTypes.Except(package.ClientClasses).Except(OpenClasses)
        where type is { IsClass: true, IsSealed: false, IsAbstract: false }
        select type.FullName!);

    [TestCaseSource(typeof(Package), nameof(Package.All))]
    public void Nothing_public_is_called_internal(Package package) => Convention.Holds(
        "What is internal is not public.",
        package.PublicTypes.Where(type => type.Namespace!.Split('.').Contains("Internal")).Select(type => type.FullName!));

    /// <summary>The public Dispose that leads to a protected virtual one.</summary>
    private static bool IsDisposeByPattern(MethodInfo method) =>
        method.Name == nameof(IDisposable.Dispose)
        && method.GetParameters().Length == 0
        && method.DeclaringType!.GetMethod("Dispose", Members.Declared, [typeof(bool)]) is { IsFamily: true, IsVirtual: true };
}
