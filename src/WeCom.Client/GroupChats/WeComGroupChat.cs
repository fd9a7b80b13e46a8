using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A group chat (群聊会话).</summary>
public sealed class WeComGroupChat
{
    /// <summary>Its id (<c>chatid</c>).</summary>
    [JsonPropertyName("chatid")]
    public string? ChatId { get; set; }

    /// <summary>Its name (<c>name</c>).</summary>
    public string? Name { get; set; }

    /// <summary>Its owner (<c>owner</c>).</summary>
    public string? Owner { get; set; }

    /// <summary>Its members (<c>userlist</c>).</summary>
    [AllowNull]
    [JsonPropertyName("userlist")]
    public IReadOnlyList<string> Members { get => field ?? []; set; }

    /// <summary>What kind of chat it is (<c>chat_type</c>).</summary>
    [JsonPropertyName("chat_type")]
    public WeComGroupChatKind? Kind { get; set; }

    /// <summary>Members that the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
