namespace Sdk.Sandbox;

/// <summary>One command for a robot of the WorkBot sandbox.</summary>
public sealed record WorkBotSandboxCommand
{
    /// <summary>The identifier, like <c>cmd_1703123456789_abc123</c>.</summary>
    public required string CommandId { get; init; }

    /// <summary>The robot that is to execute it.</summary>
    public required string RobotId { get; init; }

    /// <summary>What to do, for example <c>send_message</c>.</summary>
    public string CommandType { get; init; } = "send_message";

    /// <summary>How to do it: a JSON object.</summary>
    public string Parameters { get; init; } = "{}";

    /// <summary>The state: <c>pending</c>, <c>success</c> or <c>failed</c>.</summary>
    public string Status { get; init; } = "pending";

    /// <summary>Whether a poll has returned it.</summary>
    public bool IsPolled { get; init; }

    /// <summary>How often it was pushed through a socket.</summary>
    public int PushCount { get; init; }

    /// <summary>When it was queued.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
