using System.Reflection;
using System.Runtime.CompilerServices;
using Sdk.Core;

namespace Vos3000.Client.Tests.Support;

/// <summary>Makes models and arguments with a value in every member, each a different one, so that nothing is forgotten or mistaken.</summary>
/// <param name="variant">Which of the members that exclude each other is filled.</param>
internal sealed class Filler(int variant = 0)
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Members of which exactly one may be filled.</summary>
    private static readonly Dictionary<Type, string[]> Exclusive = new()
    {
        [typeof(GetBoundNumberRequest)] = [nameof(GetBoundNumberRequest.E164s), nameof(GetBoundNumberRequest.Pin), nameof(GetBoundNumberRequest.Account)],
        [typeof(PhoneBookOverwrite)] = [nameof(PhoneBookOverwrite.E164), nameof(PhoneBookOverwrite.ShortE164)],
    };

    private int _number;

    /// <summary>How many variants it takes to fill every member once.</summary>
    public static int Variants(Type type) =>
        Exclusive.TryGetValue(type, out string[]? names) ? names.Length
        : Contracts.IsModel(type) ? type.GetProperties().Select(static property => property.PropertyType).Where(Exclusive.ContainsKey).Select(Variants).DefaultIfEmpty(1).Max()
        : 1;

    /// <summary>A model with everything in it that can be set.</summary>
    public object Model(Type type)
    {
        object model = type.GetConstructor(Type.EmptyTypes)!.Invoke(null);
        foreach (PropertyInfo property in PropertiesOf(type))
        {
            if (!Exclusive.TryGetValue(type, out string[]? names) || property.Name == names[variant % names.Length])
            {
                property.SetValue(model, Value(property.PropertyType, property.Name));
            }
        }

        return model;
    }

    /// <summary>The properties of a model that carry data, in the order in which they are written down.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(static property => property.SetMethod is { IsPublic: true } && property.Name != nameof(Customer.ExtraMembers))
        .OrderBy(static property => Depth(property.DeclaringType!)).ThenBy(static property => property.MetadataToken);

    /// <summary>A value of a type. The name matters only for texts with a form of their own.</summary>
    public object Value(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Contracts.Element(type) is { } element)
        {
            Array list = Array.CreateInstance(element, 2);
            list.SetValue(Value(element, name), 0);
            list.SetValue(Value(element, name), 1);
            return list;
        }

        if (Contracts.IsModel(type))
        {
            return Model(type);
        }

        int number = ++_number;
        return type switch
        {
            _ when type == typeof(string) => TextOf(name, number),
            _ when type == typeof(int) => 100 + number,
            _ when type == typeof(long) => 5_000_000_000 + number,
            _ when type == typeof(double) => number + 0.5,
            _ when type == typeof(decimal) => number + 0.25m,
            _ when type == typeof(bool) => number % 2 == 0,
            _ when type == typeof(DateTimeOffset) => Start.AddMinutes(number),
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(Start.Date).AddDays(number),
            _ when type == typeof(SwitchTime) => new SwitchTime(DateOnly.FromDateTime(Start.Date), new TimeOnly(1, 2, 3).AddMinutes(number)),
            _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(number),
            _ when type == typeof(Secret) => new Secret($"secret-{number}"),
            _ when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>([0xAB, (byte)number]),
            _ when type == typeof(MediaCodec) => new MediaCodec($"audio/T{number}"),
            _ when type.IsEnum => Enum.ToObject(type, (1L << 40) | (uint)number),
            _ when type.GetMethod(nameof(AccountType.FromValue)) is { } from => from.Invoke(null, [50 + number])!,
            _ => throw new AssertionException($"No value for {type} {name}."),
        };
    }

    public static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute));

    private static string TextOf(string name, int number) => name.ToUpperInvariant() switch
    {
        "IP" or "IPS" => $"10.0.0.{number}",
        _ => $"{char.ToLowerInvariant(name[0])}{name[1..]}-{number}",
    };

    private static int Depth(Type type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;
}
