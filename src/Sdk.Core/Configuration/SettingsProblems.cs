using System.Globalization;

namespace Sdk.Core;

/// <summary>Collects what is wrong with settings, each under its configuration key and never with its value.</summary>
public sealed class SettingsProblems
{
    private readonly string _prefix;
    private readonly List<string> _problems;
    private readonly string[] _unreadable;

    /// <param name="prefix">What stands before the name of a setting.</param>
    /// <param name="problems">Where problems go. What is in it already was found while the settings were read.</param>
    internal SettingsProblems(string prefix, List<string> problems)
    {
        _prefix = prefix;
        _problems = problems;
        _unreadable = [.. problems];
    }

    internal IReadOnlyList<string> All => _problems;

    /// <summary>Reports a problem.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="problem">What is wrong, to be read after the name: "is required", "must be positive". Never the value.</param>
    public void Add(string name, string problem)
    {
        // A value that could not be read looks as if it were missing: its first problem is the true one.
        string setting = $"{_prefix}{name} ";
        if (!Array.Exists(_unreadable, found => found.StartsWith(setting, StringComparison.Ordinal)))
        {
            _problems.Add($"{setting}{problem}.");
        }
    }

    /// <summary>Reports a text that is missing, or has white space at its ends or line breaks in it, as happens with a copied secret.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="value">The value.</param>
    public void RequireText(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(name, "is required");
        }
        else if (value.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            Add(name, "must hold no white space or line break");
        }
    }

    /// <summary>Reports a duration that is not positive, or longer than a day.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="value">The value.</param>
    public void RequirePositive(string name, TimeSpan value)
    {
        if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(1))
        {
            Add(name, "must be longer than zero and at most a day");
        }
    }

    /// <summary>Reports a number outside of a range.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="value">The value.</param>
    /// <param name="minimum">The lowest valid value.</param>
    /// <param name="maximum">The highest valid value.</param>
    public void RequireRange(string name, int value, int minimum, int maximum)
    {
        if (value < minimum || value > maximum)
        {
            Add(name, string.Create(CultureInfo.InvariantCulture, $"must be between {minimum} and {maximum}"));
        }
    }
}
