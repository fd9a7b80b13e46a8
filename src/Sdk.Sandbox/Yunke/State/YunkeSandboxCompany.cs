namespace Sdk.Sandbox;

/// <summary>One company of the Yunke sandbox.</summary>
public sealed record YunkeSandboxCompany
{
    /// <summary>The company code, for example <c>2fy7qa</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the company lives on the second host.</summary>
    public bool IsOnSecondHost { get; init; }
}
