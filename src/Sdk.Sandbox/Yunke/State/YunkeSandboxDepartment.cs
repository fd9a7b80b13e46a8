namespace Sdk.Sandbox;

/// <summary>One department of a company of the Yunke sandbox.</summary>
public sealed record YunkeSandboxDepartment
{
    /// <summary>The id, unique over all companies.</summary>
    public required string Id { get; init; }

    /// <summary>The company.</summary>
    public required string CompanyCode { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The department above; <see langword="null"/> for the top.</summary>
    public string? ParentId { get; init; }
}
