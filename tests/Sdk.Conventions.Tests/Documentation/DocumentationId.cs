using System.Reflection;

namespace Sdk.Conventions.Tests;

/// <summary>The names under which the compiler's documentation files list members, such as <c>M:A.B`1.Map``1(System.Func{`0,``0})</c>.</summary>
internal static class DocumentationId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => $"T:{NameOf(type)}",
        FieldInfo field => $"F:{Container(field)}.{field.Name}",
        EventInfo item => $"E:{Container(item)}.{item.Name}",
        PropertyInfo property => $"P:{Container(property)}.{property.Name}{Parameters(property.GetIndexParameters())}",
        ConstructorInfo constructor => $"M:{Container(constructor)}.#ctor{Parameters(constructor.GetParameters())}",
        MethodInfo method => $"M:{Container(method)}.{method.Name}{Arity(method)}{Parameters(method.GetParameters())}{Conversion(method)}",
        _ => throw new ArgumentException($"{member} is no documented member.", nameof(member)),
    };

    private static string Container(MemberInfo member) => NameOf(member.DeclaringType!);

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string Arity(MethodInfo method) => method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";

    private static string Conversion(MethodInfo method) =>
        method.Name is "op_Implicit" or "op_Explicit" ? $"~{Reference(method.ReturnType)}" : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(",", parameters.Select(parameter => Reference(parameter.ParameterType)))})";

    /// <summary>A type where it is used: with its arguments, or by its number where it is a parameter itself.</summary>
    private static string Reference(Type type)
    {
        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        }

        if (type.IsByRef)
        {
            return $"{Reference(type.GetElementType()!)}@";
        }

        if (type.IsArray)
        {
            return $"{Reference(type.GetElementType()!)}[]";
        }

        if (!type.IsGenericType)
        {
            return NameOf(type);
        }

        // Each part of a nested type takes its own arguments: Outer{A}.Inner{B}.
        Type[] arguments = type.GetGenericArguments();
        int used = 0;
        IEnumerable<string> parts = NameOf(type.GetGenericTypeDefinition()).Split('.').Select(part =>
        {
            string[] split = part.Split('`');
            int count = split.Length == 1 ? 0 : int.Parse(split[1], System.Globalization.CultureInfo.InvariantCulture);
            string own = string.Join(",", arguments.Skip(used).Take(count).Select(Reference));
            used += count;
            return count == 0 ? part : $"{split[0]}{{{own}}}";
        });
        return string.Join(".", parts);
    }
}
