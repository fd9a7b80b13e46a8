using System.Globalization;
using System.Runtime.CompilerServices;

namespace Vos3000.Client;

/// <summary>The limits that the manual sets to what is sent. What is wrong is named after the argument and never sent.</summary>
internal static class Check
{
    /// <summary>The longest value of the manual's type String, in characters.</summary>
    internal const int LongestText = 255;

    /// <summary>A mandatory text.</summary>
    public static void Required(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        Optional(value, name);
    }

    /// <summary>A text that may be absent.</summary>
    public static void Optional(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is { Length: > LongestText })
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"At most {LongestText} characters are allowed."), name);
        }
    }

    /// <summary>A list that may be absent, but not empty: the switch takes an empty list for a missing one.</summary>
    public static void List(IReadOnlyCollection<string>? values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        if (values is null)
        {
            return;
        }

        if (values.Count == 0)
        {
            throw new ArgumentException("The list is empty; leave it out to ask for all.", name);
        }

        foreach (string value in values)
        {
            Required(value, name);
        }
    }
}
