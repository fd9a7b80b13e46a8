namespace Sdk.Sandbox;

/// <summary>One operation of WeCom.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below <c>/cgi-bin/</c>, which is its name in the journal too.</param>
/// <param name="Access">Whose token it takes.</param>
/// <param name="Execute">Changes or reads the state, one operation at a time.</param>
internal sealed record WeComOperation(string Method, string Path, WeComAccess Access, Func<WeComCall, WeComAnswer> Execute)
{
    /// <summary>What a call with the wrong method hears: its parameters were looked for in the wrong place.</summary>
    public int Missing { get; init; } = WeComCodes.IllegalParameter;

    /// <summary>Whether it reads details of members or departments, which the contact-sync secret may be kept from.</summary>
    public bool ReadsDetails { get; init; }

    /// <summary>Whether characters that are escaped as <c>\uXXXX</c> are refused.</summary>
    public bool RefusesEscapes { get; init; }

    /// <summary>Whether the basic limits leave it out.</summary>
    public bool IsUnlimited { get; init; }

    /// <summary>A list that a refusal carries too, empty.</summary>
    public string? EmptyList { get; init; }
}
