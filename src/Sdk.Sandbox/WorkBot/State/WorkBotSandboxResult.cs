namespace Sdk.Sandbox;

/// <summary>One report of how a command of the WorkBot sandbox went. A command may be reported more than once.</summary>
public sealed record WorkBotSandboxResult
{
    /// <summary>The command.</summary>
    public required string CommandId { get; init; }

    /// <summary>The robot that reported.</summary>
    public required string RobotId { get; init; }

    /// <summary>What went wrong; 0 for nothing.</summary>
    public int ErrorCode { get; init; }

    /// <summary>What went wrong in words.</summary>
    public string? ErrorReason { get; init; }

    /// <summary>How long it took, in milliseconds; <see langword="null"/> when that was not said.</summary>
    public long? ExecutionTimeMs { get; init; }

    /// <summary>For whom it succeeded.</summary>
    public IReadOnlyList<string> SuccessList { get; init; } = [];

    /// <summary>For whom it failed.</summary>
    public IReadOnlyList<string> FailList { get; init; } = [];

    /// <summary>Whether it came through a socket, and not by REST.</summary>
    public bool IsFromSocket { get; init; }

    /// <summary>When the server received it.</summary>
    public DateTimeOffset ReportedAt { get; init; }
}
