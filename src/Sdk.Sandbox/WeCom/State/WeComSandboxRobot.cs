namespace Sdk.Sandbox;

/// <summary>One group robot of the WeCom sandbox.</summary>
public sealed record WeComSandboxRobot
{
    /// <summary>The key, which is its secret.</summary>
    public required string Key { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>A code that every call gets, for example 93001 or 93004; 0 (default) for none.</summary>
    public int RefusalCode { get; init; }
}
