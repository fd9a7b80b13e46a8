namespace Sdk.Sandbox;

/// <summary>One group chat of the WeCom sandbox.</summary>
public sealed record WeComSandboxChat
{
    /// <summary>The chat id.</summary>
    public required string ChatId { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The user id of the owner.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The user ids of its members, the owner included.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The application that created it, and alone may use it.</summary>
    public int CreatedBy { get; init; }

    /// <summary>The kind: 0 normal, 1 course group.</summary>
    public int ChatType { get; init; }
}
