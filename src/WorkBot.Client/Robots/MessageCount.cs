using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>How many messages someone wrote, or a group holds.</summary>
public sealed class MessageCount
{
    /// <summary>The name (<c>name</c>).</summary>
    public string? Name { get; set; }

    /// <summary>How many messages (<c>messageCount</c>).</summary>
    [JsonPropertyName("messageCount")]
    public long? Count { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
