using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A group chat that was made (创建群聊会话).</summary>
public sealed class WeComCreatedGroupChat
{
    /// <summary>Its id (<c>chatid</c>). Keep it: the service has no list of chats.</summary>
    [JsonPropertyName("chatid")]
    public string? ChatId { get; set; }

    /// <summary>Members that the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
