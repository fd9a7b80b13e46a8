namespace WeCom.Client;

/// <summary>The language of the login page (<c>lang</c>).</summary>
/// <param name="Value">The text on the wire.</param>
public readonly record struct WeComLoginLanguage(string Value)
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Chinese (中文) (<c>zh</c>).</summary>
    public static WeComLoginLanguage Chinese => new("zh");

    /// <summary>English (英文) (<c>en</c>).</summary>
    public static WeComLoginLanguage English => new("en");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
