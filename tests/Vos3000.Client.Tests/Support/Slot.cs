using System.Reflection;
using Sdk.Core;

namespace Vos3000.Client.Tests.Support;

/// <summary>A place in the arguments of a method that holds a text, a secret, or a list of texts or models.</summary>
/// <param name="Place">Where it is, for people.</param>
/// <param name="Name">The name of the property or of the parameter.</param>
/// <param name="Type">What it holds.</param>
/// <param name="IsNeeded">Whether it cannot be left out.</param>
/// <param name="Member">What the specification says about it.</param>
/// <param name="Set">Puts a value there.</param>
internal sealed record Slot(string Place, string Name, Type Type, bool IsNeeded, SpecifiedMember? Member, Action<object?> Set)
{
    private const int LongestText = 255;
    private const int LongestLongText = 65_535;

    private static readonly Dictionary<Type, IReadOnlyList<SpecifiedMember>> MembersOf =
        OperationTypes.Models.Select(static type => (type.Value, SpecificationFile.Types[type.Key]))
            .Concat(OperationTypes.All.Where(static types => types.Value.Request is not null)
                .Select(static types => (types.Value.Request!, SpecificationFile.Operation(types.Key).Request)))
            .ToDictionary();

    /// <summary>Gateways of both kinds share the member, and with it the wider of the two limits.</summary>
    private int Limit => Member?.Type == "LongString" || Name == nameof(GatewaySettings.GatewayGroups) ? LongestLongText : LongestText;

    /// <summary>A remark is mandatory in one place, but may be empty there as everywhere.</summary>
    private bool MayBeEmpty => Name == nameof(CreateNumberConversionRequest.Memo);

    private bool IsCommaText => Member?.IsCommaText == true;

    /// <summary>All of them, in the arguments themselves and in the models that they hold.</summary>
    public static IEnumerable<Slot> All(ClientMethod method, object?[] arguments)
    {
        var nullability = new NullabilityInfoContext();
        ParameterInfo[] parameters = method.Method.GetParameters();
        for (int index = 0; index < parameters.Length; index++)
        {
            int position = index;
            ParameterInfo parameter = parameters[index];
            if (!method.Parameters.Contains(parameter))
            {
                continue;
            }

            bool isNeeded = !parameter.HasDefaultValue && nullability.Create(parameter).WriteState == NullabilityState.NotNull;
            SpecifiedMember? member = method.ToString() == "NumberGroups.GetNumbersAsync(String, String[])" && parameter.Name == "e164s"
                ? SpecificationFile.Operation("GetLimitE164").Request.Single(static item => item.Name == "e164")
                : null;
            var slot = new Slot($"{method} {parameter.Name}", parameter.Name!, parameter.ParameterType, isNeeded, member, value => arguments[position] = value);
            foreach (Slot found in slot.AndWithin(arguments[index]))
            {
                yield return found;
            }
        }
    }

    /// <summary>Values that are refused.</summary>
    public IEnumerable<object?> BadValues()
    {
        if (IsNeeded)
        {
            yield return null;
        }

        if (Type == typeof(string))
        {
            yield return Text(Limit + 1);
            if (IsNeeded && !MayBeEmpty)
            {
                yield return "";
                yield return " ";
            }
        }
        else if (Type == typeof(Secret))
        {
            yield return new Secret(Text(Limit + 1));
            if (IsNeeded)
            {
                yield return new Secret("");
            }
        }
        else if (Contracts.Element(Type) == typeof(string))
        {
            yield return new[] { "1", " " };
            yield return new[] { "1", null! };
            yield return new[] { "1", Text(Limit + 1) };
            if (IsCommaText)
            {
                yield return new[] { "1", "2,3" };
                yield return new[] { Text(Limit - 1), "1" };
            }

            if (Type == typeof(IReadOnlyList<string>) && (IsNeeded || !IsCommaText))
            {
                yield return Array.Empty<string>();
            }
        }
        else if (Contracts.Element(Type) is { } element)
        {
            Array list = Array.CreateInstance(element, 1);
            yield return list;
            if (IsNeeded)
            {
                yield return Array.CreateInstance(element, 0);
            }
        }
    }

    /// <summary>The longest value that is not refused; null when there is none.</summary>
    public object? Longest() => Type == typeof(string) ? Text(Limit)
        : Type == typeof(Secret) ? new Secret(Text(Limit))
        : Contracts.Element(Type) == typeof(string) ? IsCommaText ? new[] { Text(Limit - 2), "1" } : new[] { "1", Text(Limit) }
        : null;

    private IEnumerable<Slot> AndWithin(object? value)
    {
        Type? element = Contracts.Element(Type);
        bool isModels = element is not null && Contracts.IsModel(element);
        if (Type == typeof(string) || Type == typeof(Secret) || element == typeof(string) || isModels || (Contracts.IsModel(Type) && IsNeeded))
        {
            yield return this;
        }

        object? model = isModels ? ((Array)value!).GetValue(1) : Contracts.IsModel(Type) ? value : null;
        if (model is null)
        {
            yield break;
        }

        var nullability = new NullabilityInfoContext();
        foreach (PropertyInfo property in Filler.PropertiesOf(model.GetType()).Where(property => property.GetValue(model) is not null))
        {
            string name = Contracts.Members(model.GetType()).Single(member => member.Property().Name == property.Name).Name;
            SpecifiedMember member = MembersOf[model.GetType()].Single(item => item.Name == name);
            bool isNeeded = member.IsRequired && (!Filler.IsRequired(property) || nullability.Create(property).WriteState == NullabilityState.NotNull);
            var slot = new Slot($"{Place} {property.Name}", property.Name, property.PropertyType, isNeeded, member, text => property.SetValue(model, text));
            foreach (Slot found in slot.AndWithin(property.GetValue(model)))
            {
                yield return found;
            }
        }
    }

    private static string Text(int length) => new('x', length);
}
