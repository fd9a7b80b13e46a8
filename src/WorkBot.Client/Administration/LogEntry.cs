using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>An entry of the log (日志).</summary>
public sealed class LogEntry
{
    /// <summary>Its number (<c>id</c>).</summary>
    public long? Id { get; set; }

    /// <summary>Where it comes from (<c>logType</c>).</summary>
    public LogType? LogType { get; set; }

    /// <summary>How grave it is (<c>level</c>).</summary>
    public WorkBotLogLevel? Level { get; set; }

    /// <summary>What happened (<c>message</c>).</summary>
    public string? Message { get; set; }

    /// <summary>More about it, in whatever shape (<c>details</c>).</summary>
    public JsonElement? Details { get; set; }

    /// <summary>Who called (<c>ipAddress</c>).</summary>
    public string? IpAddress { get; set; }

    /// <summary>When (<c>createdAt</c>).</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
