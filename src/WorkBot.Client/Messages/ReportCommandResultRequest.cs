using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>How the execution of a command ended (执行结果).</summary>
public sealed class ReportCommandResultRequest
{
    /// <summary>The robot's id (<c>robotId</c>).</summary>
    public required string RobotId { get; init; }

    /// <summary>The command's id (<c>commandId</c>).</summary>
    public required string CommandId { get; init; }

    /// <summary>Success, or why not (<c>errorCode</c>).</summary>
    public ExecutionErrorCode ErrorCode { get; init; }

    /// <summary>Why not, in words; empty for a success (<c>errorReason</c>).</summary>
    public string ErrorReason { get; init; } = "";

    /// <summary>How long it took (<c>executionTimeMs</c>).</summary>
    [JsonPropertyName("executionTimeMs")]
    public long? ExecutionTimeMilliseconds { get; init; }

    /// <summary>Who was reached (<c>successList</c>).</summary>
    public IReadOnlyList<string> SuccessList { get; init; } = [];

    /// <summary>Who was not reached; may hold names although the command succeeded (<c>failList</c>).</summary>
    public IReadOnlyList<string> FailList { get; init; } = [];

    internal static void Validate(ReportCommandResultRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.RobotId);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.CommandId);
        ArgumentNullException.ThrowIfNull(request.ErrorReason);
        Check.NotNegative(request.ExecutionTimeMilliseconds);
        ArgumentNullException.ThrowIfNull(request.SuccessList);
        Check.Names(request.SuccessList);
        ArgumentNullException.ThrowIfNull(request.FailList);
        Check.Names(request.FailList);
    }
}
