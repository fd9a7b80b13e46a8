namespace Sdk.Sandbox;

/// <summary>One live of the WeCom sandbox.</summary>
public sealed record WeComSandboxLive
{
    /// <summary>The living id. Empty in a new row; adding it gives it one.</summary>
    public string LivingId { get; init; } = "";

    /// <summary>The application that created it. No other one sees it.</summary>
    public int CreatedBy { get; init; }

    /// <summary>The theme.</summary>
    public string Theme { get; init; } = "";

    /// <summary>The description.</summary>
    public string Description { get; init; } = "";

    /// <summary>The user id of the anchor.</summary>
    public string AnchorUserId { get; init; } = "";

    /// <summary>When it was to begin.</summary>
    public DateTimeOffset ReservedStart { get; init; }

    /// <summary>How long it was to take.</summary>
    public TimeSpan ReservedDuration { get; init; }

    /// <summary>When it began; <see langword="null"/> before.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The state: 0 reserved, 1 live, 2 ended, 3 expired, 4 cancelled.</summary>
    public int Status { get; init; }

    /// <summary>The kind: 0 general, 1 small class, 2 big class, 3 training, 4 activity.</summary>
    public int Type { get; init; }

    /// <summary>How long before the start the anchor is reminded.</summary>
    public TimeSpan RemindTime { get; init; }

    /// <summary>Whether there is a replay.</summary>
    public bool HasReplay { get; init; }

    /// <summary>The state of the replay: 0 ready, 1 generating, 2 deleted, 3 failed.</summary>
    public int ReplayStatus { get; init; }

    /// <summary>The viewers, in the order of the pages. One who stands there twice comes twice.</summary>
    public IReadOnlyList<WeComSandboxViewer> Viewers { get; init; } = [];

    /// <summary>How many were online last.</summary>
    public int OnlineCount { get; init; }

    /// <summary>How many subscribed.</summary>
    public int SubscribeCount { get; init; }
}
