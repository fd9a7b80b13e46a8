using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Sdk.Conventions.Tests;

/// <summary>Renders what users see of an assembly as sorted text: one line per type, and below it one per public or protected member.</summary>
internal static class ApiPrinter
{
    public static string Print(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (Type type in types.OrderBy(type => type.Namespace, StringComparer.Ordinal).ThenBy(type => TypeText.Of(type), StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (string member in MembersOf(type))
            {
                text.Append("    ").Append(member).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Header(Type type)
    {
        string name = $"{type.Namespace}.{TypeText.Of(type)}";
        if (Members.IsDelegate(type))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return $"public delegate {Returned(invoke)} {name}({Parameters(invoke)}){Constraints(type.GetGenericArguments())}";
        }

        string record = Members.IsRecord(type) ? "record " : "";
        string kind = type switch
        {
            { IsEnum: true } => $"{(type.IsDefined(typeof(FlagsAttribute)) ? "flags " : "")}enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } =>
                $"{(type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "")}{(type.IsByRefLike ? "ref " : "")}{record}struct",
            _ when Members.IsStatic(type) => "static class",
            _ => $"{(type.IsAbstract ? "abstract " : "")}{(type.IsSealed ? "sealed " : "")}{record}class",
        };
        string[] bases = [.. BasesOf(type)];
        return $"public {kind} {name}{(bases.Length == 0 ? "" : " : " + string.Join(", ", bases))}{Constraints(type.GetGenericArguments())}";
    }

    private static IEnumerable<string> BasesOf(Type type)
    {
        if (type.IsEnum)
        {
            return [TypeText.Of(Enum.GetUnderlyingType(type))];
        }

        IEnumerable<Type> bases = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [parent] : [];
        Type[] inherited = type.BaseType?.GetInterfaces() ?? [];
        return bases.Select(item => TypeText.Of(item)).Concat(
            type.GetInterfaces().Where(item => item.IsVisible && !inherited.Contains(item)).Select(item => TypeText.Of(item)).Order(StringComparer.Ordinal));
    }

    /// <summary>Constructors, fields, properties, events and methods, each by name; the members of an enumeration by number.</summary>
    private static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Static | BindingFlags.Public)
                .OrderBy(field => Convert.ToDecimal(field.GetRawConstantValue(), CultureInfo.InvariantCulture))
                .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Name} = {field.GetRawConstantValue()}"));
        }

        return Sorted(Members.Constructors(type), constructor => $"{Access(constructor)} {type.Name.Split('`')[0]}({Parameters(constructor)})")
            .Concat(Sorted(Members.Fields(type), Field))
            .Concat(Sorted(Members.Properties(type), Property))
            .Concat(Sorted(Members.Events(type), item => $"{Modifiers(item.AddMethod!)} event {TypeText.Of(item)} {item.Name}"))
            .Concat(Sorted(Members.Methods(type), Method));
    }

    private static IEnumerable<string> Sorted<T>(IEnumerable<T> members, Func<T, string> render)
        where T : MemberInfo =>
        members.Select(member => (member.Name, Text: render(member)))
            .OrderBy(item => item.Name, StringComparer.Ordinal).ThenBy(item => item.Text, StringComparer.Ordinal)
            .Select(item => item.Text);

    private static string Field(FieldInfo field)
    {
        string access = field.IsPublic ? "public" : "protected";
        string kind = field.IsLiteral ? "const" : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly" : "")}".Trim();
        string value = field.IsLiteral ? $" = {Literal(field.GetRawConstantValue(), field.FieldType)}" : "";
        return $"{access} {kind} {TypeText.Of(field)} {field.Name}{value}".Replace("  ", " ", StringComparison.Ordinal);
    }

    private static string Property(PropertyInfo property)
    {
        MethodInfo main = Members.IsVisible(property.GetMethod) ? property.GetMethod! : property.SetMethod!;
        ParameterInfo[] indexes = property.GetIndexParameters();
        string name = indexes.Length == 0 ? property.Name : $"this[{string.Join(", ", indexes.Select(Parameter))}]";
        string get = Members.IsVisible(property.GetMethod) ? "get; " : "";
        string set = !Members.IsVisible(property.SetMethod) ? "" : Members.IsInitOnly(property) ? "init; " : "set; ";
        set = set.Length > 0 && Access(property.SetMethod!) != Access(main) ? $"{Access(property.SetMethod!)} {set}" : set;
        string required = Members.IsRequired(property) ? " required" : "";
        return $"{Modifiers(main)}{required} {TypeText.Of(property)} {name} {{ {get}{set}}}";
    }

    private static string Method(MethodInfo method)
    {
        Type[] arguments = method.GetGenericArguments();
        string name = method.Name + (arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(argument => argument.Name))}>");
        return $"{Modifiers(method)} {Returned(method)} {name}({Parameters(method)}){Constraints(arguments)}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    private static string Modifiers(MethodInfo method)
    {
        bool overrides = method.GetBaseDefinition().DeclaringType != method.DeclaringType;
        string kind = method switch
        {
            { IsStatic: true, IsAbstract: true } => " static abstract",
            { IsStatic: true } => " static",
            { DeclaringType.IsInterface: true, IsAbstract: true } => "",
            _ when overrides => method.IsFinal ? " sealed override" : " override",
            { IsAbstract: true } => " abstract",
            { IsVirtual: true, IsFinal: false } => " virtual",
            _ => "",
        };
        return Access(method) + kind;
    }

    private static string Returned(MethodInfo method) => TypeText.Of(method.ReturnParameter);

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string kind = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true, IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            _ => "",
        };
        string value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{kind}{TypeText.Of(parameter)} {parameter.Name}{value}";
    }

    private static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ when type.IsEnum => $"{type.Name}.{Enum.ToObject(type, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Constraints(Type[] parameters) => string.Concat(parameters.Select(parameter =>
    {
        GenericParameterAttributes flags = parameter.GenericParameterAttributes;
        bool isStruct = flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        string[] constraints =
        [
            .. isStruct ? ["struct"] : flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? new[] { "class" } : [],
            .. parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(type => TypeText.Of(type)),
            .. !isStruct && flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? new[] { "new()" } : [],
        ];
        return constraints.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }));
}
