using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>What the frames of both dialects hold, as far as it matters here.</summary>
internal sealed class RealtimeFrameData
{
    public string? CommandId { get; set; }

    public RobotCommandType? CommandType { get; set; }

    public RobotCommandCode? CommandCode { get; set; }

    public RobotCommandParameters? CommandParams { get; set; }

    /// <summary>The name of the parameters in the dialect that authenticates by frame.</summary>
    [JsonPropertyName("params")]
    public RobotCommandParameters? Parameters { get; set; }

    public string? Target { get; set; }

    public int? Priority { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Of the answer to the token.</summary>
    public bool? Authenticated { get; set; }

    /// <summary>Of errors.</summary>
    public int? Code { get; set; }

    /// <summary>Of errors.</summary>
    public string? Message { get; set; }

    public RobotCommand ToCommand() => new()
    {
        CommandId = CommandId,
        CommandType = CommandType,
        CommandCode = CommandCode,
        Parameters = CommandParams ?? Parameters,
        Target = Target,
        Priority = Priority,
        CreatedAt = CreatedAt,
    };
}
