namespace Sdk.Sandbox;

/// <summary>One robot of the WorkBot sandbox.</summary>
public sealed record WorkBotSandboxRobot
{
    /// <summary>The identifier, like <c>robot_1703123456789_abc123</c>.</summary>
    public required string RobotId { get; init; }

    /// <summary>The second identifier, a GUID.</summary>
    public string RobotUuid { get; init; } = "";

    /// <summary>The user who owns the robot; <see langword="null"/> for nobody.</summary>
    public long? OwnerId { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The state: <c>online</c>, <c>offline</c> or <c>deleted</c>.</summary>
    public string Status { get; init; } = "offline";

    /// <summary>Who answers: <c>builtin</c> or <c>third_party</c>.</summary>
    public string AiMode { get; init; } = "builtin";

    /// <summary>Which model family answers, for example <c>doubao</c>.</summary>
    public string AiProvider { get; init; } = "doubao";

    /// <summary>The model.</summary>
    public string AiModel { get; init; } = "doubao-pro-32k";

    /// <summary>The temperature of the model.</summary>
    public double AiTemperature { get; init; } = 0.7;

    /// <summary>The longest answer.</summary>
    public int AiMaxTokens { get; init; } = 2000;

    /// <summary>How many earlier messages the model sees.</summary>
    public int AiContextLength { get; init; } = 10;

    /// <summary>What the robot is for.</summary>
    public string AiScenario { get; init; } = "咨询";

    /// <summary>The shortest wait before an answer, in seconds; <see langword="null"/> for not set.</summary>
    public int? ReplyDelayMin { get; init; }

    /// <summary>The longest wait before an answer, in seconds; <see langword="null"/> for not set.</summary>
    public int? ReplyDelayMax { get; init; }

    /// <summary>How many answers of the model a day may have; <see langword="null"/> for not set.</summary>
    public int? AiCallLimitDaily { get; init; }

    /// <summary>When the robot was last heard of; <see langword="null"/> for never.</summary>
    public DateTimeOffset? LastActiveAt { get; init; }

    /// <summary>The device; <see langword="null"/> for a robot that was created by hand.</summary>
    public WorkBotSandboxDevice? Device { get; init; }

    /// <summary>The code with which the robot was activated; <see langword="null"/> for none.</summary>
    public string? ActivationCode { get; init; }

    /// <summary>When the robot was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    internal bool IsDeleted => Status == "deleted";
}
