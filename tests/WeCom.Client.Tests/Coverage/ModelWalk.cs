using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Sdk.Core;

namespace WeCom.Client.Tests.Coverage;

/// <summary>Goes through an answer: what it holds as texts, and what it kept because nobody had a place for it.</summary>
internal sealed class ModelWalk
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    public HashSet<string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The types of the answers that were gone through.</summary>
    public HashSet<Type> Types { get; } = [];

    public List<string> Unknown { get; } = [];

    public static ModelWalk Of(object value)
    {
        var walk = new ModelWalk();
        walk.Visit(value);
        return walk;
    }

    private void Visit(object? value)
    {
        if (value is null)
        {
            return;
        }

        if (TextOf(value) is { } text)
        {
            Values.Add(text);
            return;
        }

        if (value is IDictionary<string, JsonElement> unknown)
        {
            Unknown.AddRange(unknown.Keys);
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Visit(item);
            }

            return;
        }

        if (!value.GetType().IsValueType && !_seen.Add(value))
        {
            return;
        }

        Types.Add(value.GetType());
        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Visit(property.GetValue(value));
        }
    }

    private static string? TextOf(object value) => value switch
    {
        string text => text,
        Secret secret => secret.Reveal(),
        bool flag => flag ? "1" : "0",
        DateTimeOffset time => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        TimeSpan time => ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        Uri address => address.OriginalString,
        Enum named => Convert.ToInt64(named, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IConvertible number => Convert.ToString(number, CultureInfo.InvariantCulture),
        ValueType enumeration when enumeration.GetType().GetProperty("Value") is { } property => Convert.ToString(property.GetValue(enumeration), CultureInfo.InvariantCulture),
        _ => null,
    };
}
