namespace WeCom.Client;

/// <summary>What a login inside WeCom tells of a member (应用授权作用域, <c>scope</c>).</summary>
/// <param name="Value">The text on the wire.</param>
public readonly record struct WeComOAuthScope(string Value)
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>The id of the member, without asking (静默授权) (<c>snsapi_base</c>).</summary>
    public static WeComOAuthScope Base => new("snsapi_base");

    /// <summary>The details, too, that the member consents to (手动授权) (<c>snsapi_privateinfo</c>).</summary>
    public static WeComOAuthScope PrivateInfo => new("snsapi_privateinfo");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
