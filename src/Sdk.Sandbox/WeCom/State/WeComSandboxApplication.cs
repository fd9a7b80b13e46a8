namespace Sdk.Sandbox;

/// <summary>One application of the WeCom sandbox.</summary>
public sealed record WeComSandboxApplication
{
    /// <summary>The agent id.</summary>
    public required int AgentId { get; init; }

    /// <summary>The secret.</summary>
    public required string Secret { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>The user ids that it sees.</summary>
    public IReadOnlyList<string> VisibleUsers { get; init; } = [];

    /// <summary>The departments that it sees, with all below them.</summary>
    public IReadOnlyList<int> VisibleParties { get; init; } = [];

    /// <summary>The tags whose members it sees.</summary>
    public IReadOnlyList<int> VisibleTags { get; init; } = [];

    /// <summary>Whether it gets mobile numbers, e-mail addresses and other private members of the address book. New applications do not.</summary>
    public bool ReceivesPrivateMembers { get; init; } = true;

    /// <summary>Whether it is listed for lives.</summary>
    public bool CanUseLiving { get; init; }

    /// <summary>Whether it may contact customers, which an upload by URL needs.</summary>
    public bool CanContactCustomers { get; init; }

    /// <summary>Whether it was disabled.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The trusted domain.</summary>
    public string RedirectDomain { get; init; } = "app.example.com";

    /// <summary>The home page.</summary>
    public string HomeUrl { get; init; } = "https://app.example.com/";
}
