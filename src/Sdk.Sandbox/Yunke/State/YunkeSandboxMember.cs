namespace Sdk.Sandbox;

/// <summary>One user of one company of the Yunke sandbox. A phone that belongs to two companies has two of them.</summary>
public sealed record YunkeSandboxMember
{
    /// <summary>The user id, unique over all companies.</summary>
    public required string UserId { get; init; }

    /// <summary>The company.</summary>
    public required string CompanyCode { get; init; }

    /// <summary>The department.</summary>
    public required string DepartmentId { get; init; }

    /// <summary>The phone, with which the user logs in if it has an account.</summary>
    public required string Phone { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the department tree shows the user as online.</summary>
    public bool IsOnline { get; init; }
}
