using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A group chat to make (创建群聊会话).</summary>
public sealed class WeComNewGroupChat
{
    /// <summary>The name (<c>name</c>): at most 50 characters; null for one that the service makes.</summary>
    public string? Name { get; init; }

    /// <summary>The owner (<c>owner</c>); null for any of the <see cref="Members"/>.</summary>
    public string? Owner { get; init; }

    /// <summary>The members (<c>userlist</c>): 2 to 2,000.</summary>
    [JsonPropertyName("userlist")]
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>An id of your own (<c>chatid</c>): at most 32 letters and digits, never used before; null for one that the service makes.</summary>
    [JsonPropertyName("chatid")]
    public string? ChatId { get; init; }
}
