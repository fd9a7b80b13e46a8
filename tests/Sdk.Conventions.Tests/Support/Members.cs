using System.Reflection;
using System.Runtime.CompilerServices;

namespace Sdk.Conventions.Tests;

/// <summary>What users see of a type: its public and protected members, without what the compiler adds.</summary>
internal static class Members
{
    public const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    public static bool IsVisible(PropertyInfo property) => IsVisible(property.GetMethod) || IsVisible(property.SetMethod);

    public static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.Contains('<', StringComparison.Ordinal);

    public static bool IsRecord(Type type) => type.GetMethods(Declared).Any(method => method.Name == "PrintMembers" && IsGenerated(method));

    public static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    public static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    public static bool IsInitOnly(PropertyInfo property) =>
        property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;

    public static bool IsRequired(MemberInfo member) => member.IsDefined(typeof(RequiredMemberAttribute));

    public static IEnumerable<ConstructorInfo> Constructors(Type type) => IsDelegate(type)
        ? []
        : type.GetConstructors(Declared).Where(constructor => !constructor.IsStatic && IsVisible(constructor) && !IsGenerated(constructor));

    public static IEnumerable<FieldInfo> Fields(Type type) =>
        type.GetFields(Declared).Where(field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName && !IsGenerated(field));

    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(Declared).Where(property => IsVisible(property) && !IsGenerated(property));

    public static IEnumerable<EventInfo> Events(Type type) => type.GetEvents(Declared).Where(item => IsVisible(item.AddMethod));

    /// <summary>Methods and operators; no accessors.</summary>
    public static IEnumerable<MethodInfo> Methods(Type type) => IsDelegate(type)
        ? []
        : type.GetMethods(Declared).Where(method =>
            IsVisible(method) && !IsGenerated(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)));

    /// <summary>A short name for messages.</summary>
    public static string Show(MemberInfo member) => $"{member.DeclaringType?.FullName}.{member.Name}";
}
