using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A file that was uploaded for a group robot (群机器人文件上传). Only this robot can send it.</summary>
public sealed class WeComRobotMedia
{
    /// <summary>What it is, a file or a recording (<c>type</c>).</summary>
    public WeComMediaKind? Type { get; set; }

    /// <summary>The id to send it by (<c>media_id</c>), good for 3 days.</summary>
    public string? MediaId { get; set; }

    /// <summary>When it was uploaded (<c>created_at</c>).</summary>
    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Members that the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
