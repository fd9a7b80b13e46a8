namespace Sdk.Sandbox;

/// <summary>One viewer of a live of the WeCom sandbox.</summary>
public sealed record WeComSandboxViewer
{
    /// <summary>The user id; <see langword="null"/> for somebody outside the company.</summary>
    public string? UserId { get; init; }

    /// <summary>The id of somebody outside the company; <see langword="null"/> for a member.</summary>
    public string? ExternalUserId { get; init; }

    /// <summary>Where somebody outside the company comes from: 1 WeChat, 2 WeCom.</summary>
    public int Type { get; init; } = 1;

    /// <summary>The name of somebody outside the company.</summary>
    public string Name { get; init; } = "";

    /// <summary>How long they watched.</summary>
    public TimeSpan WatchTime { get; init; }

    /// <summary>Whether they commented.</summary>
    public bool HasCommented { get; init; }

    /// <summary>Whether they spoke.</summary>
    public bool HasSpoken { get; init; }

    /// <summary>The user id of the member who invited them; <see langword="null"/> for none.</summary>
    public string? InvitorUserId { get; init; }

    /// <summary>The id of somebody outside the company who invited them; <see langword="null"/> for none.</summary>
    public string? InvitorExternalUserId { get; init; }
}
