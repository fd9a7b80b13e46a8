namespace Sdk.Sandbox;

/// <summary>One field that companies of the Yunke sandbox gave to their customers.</summary>
public sealed record YunkeSandboxCustomField
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The type, for example 1.</summary>
    public int FieldType { get; init; }

    /// <summary>What may be chosen; empty for a free text.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];
}
