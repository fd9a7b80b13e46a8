namespace Sdk.Sandbox;

/// <summary>One activation code of the WorkBot sandbox.</summary>
public sealed record WorkBotSandboxCode
{
    /// <summary>The code: 8 characters, upper case.</summary>
    public required string Code { get; init; }

    /// <summary>The state: <c>unused</c>, <c>used</c>, <c>expired</c> or <c>disabled</c>.</summary>
    public string Status { get; init; } = "unused";

    /// <summary>For how many days from the first activation the code is good.</summary>
    public int ValidityPeriod { get; init; } = 30;

    /// <summary>The price.</summary>
    public decimal Price { get; init; } = 50.00m;

    /// <summary>The user who owns the code and the robot it activates; <see langword="null"/> for nobody.</summary>
    public long? BoundUserId { get; init; }

    /// <summary>The device to which the code is bound; <see langword="null"/> for none.</summary>
    public WorkBotSandboxDevice? Device { get; init; }

    /// <summary>The robot that the code activated; <see langword="null"/> for none.</summary>
    public string? RobotId { get; init; }

    /// <summary>When the code was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the code was first used; <see langword="null"/> for never.</summary>
    public DateTimeOffset? FirstActivatedAt { get; init; }

    /// <summary>When the code was last used; <see langword="null"/> for never.</summary>
    public DateTimeOffset? LastActivatedAt { get; init; }

    /// <summary>The state at a moment: a used code expires by itself.</summary>
    internal string StatusAt(DateTimeOffset now) =>
        Status == "used" && FirstActivatedAt is { } first && now >= first.AddDays(ValidityPeriod) ? "expired" : Status;
}
