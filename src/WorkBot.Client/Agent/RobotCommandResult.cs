namespace WorkBot.Client;

/// <summary>What became of a command.</summary>
public sealed class RobotCommandResult
{
    /// <summary>Success, or why not.</summary>
    public ExecutionErrorCode ErrorCode { get; init; }

    /// <summary>Why not, in words; empty for a success.</summary>
    public string ErrorReason { get; init; } = "";

    /// <summary>Who was reached.</summary>
    public IReadOnlyList<string> SuccessList { get; init; } = [];

    /// <summary>Who was not reached; may hold names although the command succeeded.</summary>
    public IReadOnlyList<string> FailList { get; init; } = [];

    /// <summary>A success.</summary>
    /// <param name="reached">Who was reached; null for nobody in particular.</param>
    public static RobotCommandResult Success(IReadOnlyList<string>? reached = null) => new() { SuccessList = reached ?? [] };

    /// <summary>A failure.</summary>
    /// <param name="code">Why.</param>
    /// <param name="reason">Why, in words. It goes to the server: no secrets.</param>
    public static RobotCommandResult Failure(ExecutionErrorCode code, string reason) => new() { ErrorCode = code, ErrorReason = reason };
}
