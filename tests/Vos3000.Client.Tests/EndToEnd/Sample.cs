using System.Reflection;
using Sdk.Core;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>
/// Requests with a value in every member that a switch accepts: enumerations hold values that are specified. What one round sends
/// differs from what the round before it sent, in every member.
/// </summary>
internal sealed class Sample
{
    private const int NumbersPerRound = 1_000;

    private readonly int _round;
    private readonly Filler _values;

    private Sample(int round)
    {
        _round = round;
        _values = new Filler();
        for (int number = 0; number < round * NumbersPerRound; number++)
        {
            _values.Value(typeof(int), "");
        }
    }

    /// <summary>A filled request.</summary>
    /// <param name="round">0, or 1 for other values.</param>
    /// <param name="members">Values of members by their names; null leaves one out.</param>
    public static T Of<T>(int round, params (string Name, object? Value)[] members)
    {
        object model = new Sample(round).Model(typeof(T));
        foreach ((string name, object? value) in members)
        {
            typeof(T).GetProperty(name)!.SetValue(model, value);
        }

        return (T)model;
    }

    private object Model(Type type)
    {
        object model = type.GetConstructor(Type.EmptyTypes)!.Invoke(null);
        foreach (PropertyInfo property in Filler.PropertiesOf(type))
        {
            property.SetValue(model, Value(property.PropertyType, property.Name));
        }

        return model;
    }

    private object Value(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        int choice = _round + name.Sum(static letter => letter);
        if (Contracts.Element(type) is { } element)
        {
            Array list = Array.CreateInstance(element, 2);
            list.SetValue(Value(element, name), 0);
            list.SetValue(Value(element, name + "2"), 1);
            return list;
        }

        return type switch
        {
            _ when Contracts.IsModel(type) => Model(type),
            _ when type == typeof(bool) => choice % 2 == 0,
            _ when type == typeof(NumberLengths) => NumberLengths.Of(7 + _round, 11),
            _ when type.IsEnum => Enum.ToObject(type, 1 + _round),
            _ when IsEnumeration(type) => Known(type)[choice % Known(type).Length],
            _ => _values.Value(type, name),
        };
    }

    private static bool IsEnumeration(Type type) =>
        type.GetInterfaces().Any(static face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IOpenEnumeration<>));

    private static object[] Known(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == type).Select(static property => property.GetValue(null)!),
    ];
}
