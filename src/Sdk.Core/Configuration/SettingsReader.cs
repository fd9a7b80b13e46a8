using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace Sdk.Core;

/// <summary>
/// Reads settings from a configuration section without reflection, and reports everything that is wrong with them at once: values
/// that cannot be read, protected values that cannot be unprotected, and keys that no setting has, which are typing errors as a rule.
/// </summary>
public sealed class SettingsReader
{
    /// <summary>What a protected value starts with.</summary>
    public const string ProtectedPrefix = "enc:";

    private readonly IConfigurationSection _section;
    private readonly Func<ISecretProtector> _protector;
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _problems = [];
    private readonly SettingsProblems _reports;

    internal SettingsReader(IConfigurationSection section, Func<ISecretProtector> protector)
    {
        _section = section;
        _protector = protector;
        Prefix = section.Path + ConfigurationPath.KeyDelimiter;
        _reports = new SettingsProblems(Prefix, _problems);
    }

    internal string Prefix { get; }

    /// <summary>Reads a text, unprotecting it when it starts with <c>enc:</c>.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="present">The value when the section does not have the setting.</param>
    public string? Text(string name, string? present)
    {
        string? value = Raw(name);
        if (value is null || !value.StartsWith(ProtectedPrefix, StringComparison.Ordinal))
        {
            return value ?? present;
        }

        try
        {
            return _protector().Unprotect(value[ProtectedPrefix.Length..]);
        }
        catch (CryptographicException exception)
        {
            _reports.Add(name, $"cannot be unprotected: {exception.Message.TrimEnd('.')}");
            return present;
        }
    }

    /// <summary>Reads an absolute address.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="present">The value when the section does not have the setting.</param>
    public Uri? Address(string name, Uri? present)
    {
        string? value = Text(name, null);
        if (string.IsNullOrWhiteSpace(value))
        {
            return present;
        }

        if (Uri.TryCreate(value, UriKind.Absolute, out Uri? address))
        {
            return address;
        }

        _reports.Add(name, "must be an absolute http or https address");
        return present;
    }

    /// <summary>Reads a duration such as <c>00:00:30</c>.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="present">The value when the section does not have the setting.</param>
    public TimeSpan Duration(string name, TimeSpan present)
    {
        string? value = Raw(name);
        if (string.IsNullOrWhiteSpace(value))
        {
            return present;
        }

        // A bare number would be read as days, which nobody means.
        if (value.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out TimeSpan duration))
        {
            return duration;
        }

        _reports.Add(name, "must be a duration such as 00:00:30");
        return present;
    }

    /// <summary>Reads a whole number.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="present">The value when the section does not have the setting.</param>
    public int? WholeNumber(string name, int? present)
    {
        string? value = Raw(name);
        if (string.IsNullOrWhiteSpace(value))
        {
            return present;
        }

        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        _reports.Add(name, "must be a whole number");
        return present;
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="present">The value when the section does not have the setting.</param>
    public bool Flag(string name, bool present)
    {
        string? value = Raw(name);
        if (string.IsNullOrWhiteSpace(value))
        {
            return present;
        }

        if (bool.TryParse(value, out bool flag))
        {
            return flag;
        }

        _reports.Add(name, "must be true or false");
        return present;
    }

    /// <summary>Reads one of several names.</summary>
    /// <typeparam name="T">The enumeration that has the names.</typeparam>
    /// <param name="name">The name of the setting.</param>
    /// <param name="present">The value when the section does not have the setting.</param>
    public T Choice<T>(string name, T present)
        where T : struct, Enum
    {
        string? value = Raw(name);
        if (string.IsNullOrWhiteSpace(value))
        {
            return present;
        }

        // A number, and several names with commas, would be taken for a member without being the name of one.
        if (!value.All(char.IsAsciiLetter) || !Enum.TryParse(value, ignoreCase: true, out T choice) || !Enum.IsDefined(choice))
        {
            _reports.Add(name, $"must be one of {string.Join(", ", Enum.GetNames<T>())}");
            return present;
        }

        return choice;
    }

    /// <summary>Reads a list of texts.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="present">The value when the section does not have the setting.</param>
    public IList<string> List(string name, IList<string> present)
    {
        _known.Add(name);
        IConfigurationSection list = _section.GetSection(name);
        if (!string.IsNullOrEmpty(list.Value))
        {
            _reports.Add(name, "must be a list");
        }

        string[] values = [.. list.GetChildren().Select(static child => child.Value).OfType<string>()];
        return values.Length > 0 ? values : present;
    }

    /// <summary>Reads limits by name, each as calls per duration, such as <c>100 / 01:00:00</c>.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="present">The limits that the section adds to, or replaces.</param>
    public void Rates(string name, IDictionary<string, RateLimit> present)
    {
        ArgumentNullException.ThrowIfNull(present);
        _known.Add(name);
        IConfigurationSection rates = _section.GetSection(name);
        if (!string.IsNullOrEmpty(rates.Value))
        {
            _reports.Add(name, "must be limits by name");
        }

        foreach (IConfigurationSection child in rates.GetChildren())
        {
            if (RateLimit.TryParse(child.Value, out RateLimit? rate))
            {
                present[child.Key] = rate;
            }
            else
            {
                _reports.Add($"{name}:{child.Key}", "must be calls per duration such as 100 / 01:00:00");
            }
        }
    }

    internal SettingsSource Finish()
    {
        if (!_section.Exists())
        {
            _problems.Add($"The configuration section {_section.Path} is missing.");
        }

        foreach (IConfigurationSection child in _section.GetChildren())
        {
            if (!_known.Contains(child.Key))
            {
                _reports.Add(child.Key, "is not a setting");
            }
        }

        return new SettingsSource(Prefix, _problems);
    }

    private string? Raw(string name)
    {
        _known.Add(name);
        return _section[name];
    }
}
