namespace Sdk.Sandbox;

/// <summary>One line in the log of the WorkBot sandbox. Every request that fails adds one.</summary>
public sealed record WorkBotSandboxLog
{
    /// <summary>The number of the line.</summary>
    public required long Id { get; init; }

    /// <summary>What it is about, for example <c>api</c>.</summary>
    public string LogType { get; init; } = "api";

    /// <summary>How serious it is: <c>error</c>, <c>warn</c>, <c>info</c> or <c>debug</c>.</summary>
    public string Level { get; init; } = "error";

    /// <summary>What happened.</summary>
    public string Message { get; init; } = "";

    /// <summary>The code that stands in the details.</summary>
    public string Code { get; init; } = "";

    /// <summary>Who caused it.</summary>
    public string IpAddress { get; init; } = "";

    /// <summary>When it happened.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
