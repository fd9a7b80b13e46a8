using System.Text;
using System.Text.Encodings.Web;

namespace Sdk.TestKit.Canaries;

/// <summary>
/// Marked secrets that a test puts wherever secrets can be: requests, options, cookies, what a provider echoes. None of them may ever
/// come out again: not as it is, not encoded, and not with its first or last eight characters.
/// </summary>
public sealed class CanarySecrets
{
    private const int Telltale = 8;

    private static readonly string[] Names =
    [
        "password", "token", "access_token", "refresh_token", "secret", "client_secret", "corpsecret", "encodingaeskey", "ticket",
        "apikey", "sign", "signature", "session", "cookie", "pin", "smscode", "authorization", "assertion", "customerPassword",
    ];

    private readonly Dictionary<string, string> _values;
    private readonly List<(string Name, string Form, string Text)> _forms = [];

    private CanarySecrets()
    {
        _values = Names.Select((name, index) => (name, index)).ToDictionary(
            entry => entry.name,
            entry => $"CANARY{entry.index:00}+{entry.name}/x7==K{entry.index:00}YRANAC",
            StringComparer.Ordinal);
        _values["phone"] = "19955500123";
        foreach ((string name, string value) in _values)
        {
            AddForms(name, value);
        }
    }

    /// <summary>The one set of secrets.</summary>
    public static CanarySecrets All { get; } = new();

    /// <summary>How many secrets there are.</summary>
    public int Count => _values.Count;

    /// <summary>The secret of a name.</summary>
    public string this[string name] => _values[name];

    /// <summary>
    /// What a provider may say in an error: every secret that has a known name, as <c>name=value</c>, <c>name: value</c> and JSON. A phone
    /// number is not among them, because nothing tells it from any other number.
    /// </summary>
    public string Echo(int variant = 0)
    {
        IEnumerable<string> pairs = Names.Select((name, index) => ((index + variant) % 3) switch
        {
            0 => $"{name}={_values[name]}",
            1 => $"{name}: {_values[name]}",
            _ => $"\"{name}\":\"{_values[name]}\"",
        });
        return string.Join(", ", pairs);
    }

    /// <summary>All secrets as they are, for content that must never be quoted.</summary>
    public string Content() => string.Join(' ', _values.Values);

    /// <summary>Header lines that hold secrets, each with its line end.</summary>
    public string HeaderLines() => $"Set-Cookie: JSESSIONID={this["session"]}; Path=/\r\nX-Signature: {this["signature"]}\r\n";

    /// <summary>The secrets that a text gives away, each with the form in which it does.</summary>
    public IReadOnlyList<string> FindIn(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        return [.. _forms.Where(form => text.Contains(form.Text, StringComparison.OrdinalIgnoreCase)).Select(form => $"{form.Name} ({form.Form})")];
    }

    private void AddForms(string name, string value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        _forms.Add((name, "as it is", value));
        _forms.Add((name, "URL-encoded", Uri.EscapeDataString(value)));
        _forms.Add((name, "base64", Convert.ToBase64String(bytes).TrimEnd('=')));
        _forms.Add((name, "hexadecimal", Convert.ToHexString(bytes)));
        _forms.Add((name, "JSON-escaped", JavaScriptEncoder.Default.Encode(value)));
        _forms.Add((name, "its start", value[..Telltale]));
        _forms.Add((name, "its end", value[^Telltale..]));
    }
}
