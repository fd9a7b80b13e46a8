using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>A message that the server took.</summary>
public sealed class ReportedMessage
{
    /// <summary>Its id (<c>messageId</c>).</summary>
    public string? MessageId { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
