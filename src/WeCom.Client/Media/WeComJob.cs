using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A job that was started (异步任务): an upload by address, an import, or an export.</summary>
public sealed class WeComJob
{
    /// <summary>The id to ask for the result with (<c>jobid</c>).</summary>
    [JsonPropertyName("jobid")]
    public string? JobId { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
