namespace Sdk.Sandbox;

/// <summary>One department of the WeCom sandbox.</summary>
public sealed record WeComSandboxDepartment
{
    /// <summary>The id. The root is 1.</summary>
    public required int Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The English name.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>The user ids of those who lead it.</summary>
    public IReadOnlyList<string> Leaders { get; init; } = [];

    /// <summary>The department above; 0 for the root.</summary>
    public int ParentId { get; init; }

    /// <summary>The position among its siblings, the largest first: below 2^32.</summary>
    public long Order { get; init; } = 1;
}
