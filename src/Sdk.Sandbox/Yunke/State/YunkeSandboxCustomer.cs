namespace Sdk.Sandbox;

/// <summary>One customer of the open platform of the Yunke sandbox.</summary>
public sealed record YunkeSandboxCustomer
{
    /// <summary>The id.</summary>
    public required string CustomerId { get; init; }

    /// <summary>The company whose customer it is.</summary>
    public required string CompanyCode { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The phone.</summary>
    public string Phone { get; init; } = "";

    /// <summary>The user who looks after the customer.</summary>
    public string UserId { get; init; } = "";

    /// <summary>The users who help.</summary>
    public IReadOnlyList<string> Collaborators { get; init; } = [];

    /// <summary>The values of custom fields, by the id of the field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> CustomFieldValues { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();
}
