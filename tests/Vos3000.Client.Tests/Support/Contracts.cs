using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;

namespace Vos3000.Client.Tests.Support;

/// <summary>What the package holds, found by reflection: its clients, their operations and how its models are written.</summary>
internal static class Contracts
{
    public static Assembly Package { get; } = typeof(Vos3000Client).Assembly;

    private static readonly JsonSerializerContext[] Contexts =
    [
        .. from type in Package.GetTypes()
           where typeof(JsonSerializerContext).IsAssignableFrom(type)
           select (JsonSerializerContext)type.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!,
    ];

    /// <summary>The clients of the subjects, by the property that leads to them.</summary>
    public static IReadOnlyList<PropertyInfo> Clients { get; } =
        [.. typeof(Vos3000Client).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)];

    /// <summary>What the clients call.</summary>
    public static IReadOnlyList<ApiOperation> Operations { get; } =
    [
        .. from client in Clients
           from field in client.PropertyType.GetFields(BindingFlags.NonPublic | BindingFlags.Static)
           where field.FieldType == typeof(ApiOperation)
           select (ApiOperation)field.GetValue(null)!,
    ];

    /// <summary>How a model is read and written.</summary>
    public static JsonTypeInfo Of(Type type) =>
        Contexts.Select(context => context.GetTypeInfo(type)).FirstOrDefault(static info => info is not null)
        ?? throw new AssertionException($"{type} is in no JSON context.");

    /// <summary>The members of a model on the wire.</summary>
    public static IEnumerable<JsonPropertyInfo> Members(Type type) =>
        Of(type).Properties.Where(static member => !member.IsExtensionData && member.Set is not null);

    /// <summary>The property behind a member.</summary>
    public static PropertyInfo Property(this JsonPropertyInfo member) => (PropertyInfo)member.AttributeProvider!;

    /// <summary>The elements of a list; null when the type is none.</summary>
    public static Type? Element(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is { } generic && (generic == typeof(IReadOnlyList<>) || generic == typeof(IEnumerable<>))
            ? type.GetGenericArguments()[0]
            : null;

    /// <summary>Whether the type is a class of the package.</summary>
    public static bool IsModel(Type type) => type.IsClass && type.Assembly == Package;
}
