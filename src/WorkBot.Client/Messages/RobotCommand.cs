using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>A command for a robot (指令).</summary>
public sealed class RobotCommand
{
    /// <summary>Its id (<c>commandId</c>).</summary>
    public string? CommandId { get; set; }

    /// <summary>What it asks for, by name (<c>commandType</c>).</summary>
    public RobotCommandType? CommandType { get; set; }

    /// <summary>What it asks for, by number; of the dialect that authenticates by frame (<c>commandCode</c>).</summary>
    public RobotCommandCode? CommandCode { get; set; }

    /// <summary>What to do it with (<c>commandParams</c>).</summary>
    [JsonPropertyName("commandParams")]
    public RobotCommandParameters? Parameters { get; set; }

    /// <summary>Whom it is for; of the dialect that authenticates by frame (<c>target</c>).</summary>
    public string? Target { get; set; }

    /// <summary>How urgent it is, 0 low to 3 urgent; of the dialect that authenticates by frame (<c>priority</c>).</summary>
    public int? Priority { get; set; }

    /// <summary>When it was given (<c>createdAt</c>).</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
