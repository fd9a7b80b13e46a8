using System.Reflection;
using System.Text;

namespace Sdk.Conventions.Tests;

/// <summary>Types as they stand in a source file, with the question marks of nullable references.</summary>
internal sealed class TypeText
{
    private const byte Annotated = 2;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(char)] = "char",
        [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short", [typeof(ushort)] = "ushort", [typeof(int)] = "int",
        [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    private readonly byte[] _annotations;
    private int _next;

    private TypeText(byte[] annotations) => _annotations = annotations;

    public static string Of(Type type) => new TypeText([]).Render(type);

    public static string Of(PropertyInfo property) => new TypeText(Annotations(property, property.DeclaringType!)).Render(property.PropertyType);

    public static string Of(FieldInfo field) => new TypeText(Annotations(field, field.DeclaringType!)).Render(field.FieldType);

    public static string Of(EventInfo item) => new TypeText(Annotations(item, item.DeclaringType!)).Render(item.EventHandlerType!);

    /// <summary>The type of a parameter, or of what a method returns.</summary>
    public static string Of(ParameterInfo parameter) => new TypeText(Annotations(parameter, parameter.Member)).Render(parameter.ParameterType);

    /// <summary>
    /// What the compiler noted: one number for each reference type and type parameter within the type, outermost first, or a single one for
    /// all. It tells <c>T</c> from <c>T?</c> without constraints, which <see cref="NullabilityInfoContext"/> does not.
    /// </summary>
    private static byte[] Annotations(ICustomAttributeProvider annotated, MemberInfo scope)
    {
        if (Noted(annotated, "NullableAttribute") is { } own)
        {
            return own;
        }

        for (MemberInfo? context = scope; context is not null; context = context.DeclaringType)
        {
            if (Noted(context, "NullableContextAttribute") is { } inherited)
            {
                return inherited;
            }
        }

        return [];
    }

    private static byte[]? Noted(ICustomAttributeProvider annotated, string attribute)
    {
        IList<CustomAttributeData> attributes = annotated is ParameterInfo parameter
            ? CustomAttributeData.GetCustomAttributes(parameter)
            : CustomAttributeData.GetCustomAttributes((MemberInfo)annotated);
        object? value = attributes.FirstOrDefault(data => data.AttributeType.Name == attribute)?.ConstructorArguments[0].Value;
        return value switch
        {
            byte single => [single],
            IEnumerable<CustomAttributeTypedArgument> several => [.. several.Select(item => (byte)item.Value!)],
            _ => null,
        };
    }

    private string Render(Type type)
    {
        if (type.IsByRef)
        {
            return Render(type.GetElementType()!);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Render(value)}?";
        }

        bool isNoted = !type.IsValueType || type.IsGenericType;
        string mark = isNoted && NextAnnotation() == Annotated && !type.IsValueType ? "?" : "";
        if (type.IsArray)
        {
            return $"{Render(type.GetElementType()!)}[]{mark}";
        }

        return (type.IsGenericParameter ? type.Name : Keywords.GetValueOrDefault(type) ?? NameOf(type)) + mark;
    }

    private byte NextAnnotation() => _annotations.Length == 1 ? _annotations[0] : _annotations.ElementAtOrDefault(_next++);

    /// <summary>The name with its type arguments, below the types that contain it.</summary>
    private string NameOf(Type type)
    {
        Queue<Type> arguments = new(type.GetGenericArguments());
        var text = new StringBuilder();
        foreach (Type part in Containers(type))
        {
            string[] name = part.Name.Split('`');
            text.Append(text.Length > 0 ? "." : "").Append(name[0]);
            if (name.Length > 1)
            {
                int count = part.GetGenericArguments().Length - (part.DeclaringType?.GetGenericArguments().Length ?? 0);
                text.Append('<').AppendJoin(", ", Enumerable.Range(0, count).Select(_ => Render(arguments.Dequeue())).ToArray()).Append('>');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<Type> Containers(Type type) => type.DeclaringType is { } outer ? Containers(outer).Append(type) : [type];
}
