namespace Sdk.Sandbox;

/// <summary>One tag of the WeCom sandbox.</summary>
public sealed record WeComSandboxTag
{
    /// <summary>The id.</summary>
    public required int TagId { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The user ids.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>The departments.</summary>
    public IReadOnlyList<int> Parties { get; init; } = [];

    /// <summary>The application that created it and may change it; <see langword="null"/> for contact sync.</summary>
    public int? CreatedBy { get; init; }
}
