namespace Sdk.Sandbox;

/// <summary>
/// The additional data of an account (<c>infoCustomerAdditional</c>). Members that are <see langword="null"/> are not answered.
/// </summary>
public sealed record Vos3000SandboxCustomerProfile
{
    /// <summary>The kind of identity document, 0 to 5.</summary>
    public int CardType { get; init; }

    /// <summary>The number of the identity document.</summary>
    public string? CardNumber { get; init; }

    /// <summary>The postal address.</summary>
    public string? Address { get; init; }

    /// <summary>The postal code.</summary>
    public string? PostCode { get; init; }

    /// <summary>The contact person.</summary>
    public string? LinkMan { get; init; }

    /// <summary>The telephone number of the contact.</summary>
    public string? Telephone { get; init; }

    /// <summary>The fax number.</summary>
    public string? Fax { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The address for e-mail copies.</summary>
    public string? EmailCc { get; init; }

    /// <summary>The address for blind e-mail copies.</summary>
    public string? EmailBcc { get; init; }

    /// <summary>How often reports are mailed: 0 never, 1 daily, 2 weekly, 3 monthly.</summary>
    public int ReportType { get; init; }

    /// <summary>The name of the company.</summary>
    public string? CompanyName { get; init; }

    /// <summary>The bank.</summary>
    public string? Bank { get; init; }
}
