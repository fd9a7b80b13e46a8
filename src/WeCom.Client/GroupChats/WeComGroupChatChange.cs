using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A change of a group chat (修改群聊会话). What is null stays as it is.</summary>
public sealed class WeComGroupChatChange
{
    /// <summary>The group chat (<c>chatid</c>).</summary>
    [JsonPropertyName("chatid")]
    public required string ChatId { get; init; }

    /// <summary>The new name (<c>name</c>): at most 50 characters.</summary>
    public string? Name { get; init; }

    /// <summary>The new owner (<c>owner</c>). Required where the present one is removed.</summary>
    public string? Owner { get; init; }

    /// <summary>Members to add (<c>add_user_list</c>).</summary>
    [JsonPropertyName("add_user_list")]
    public IReadOnlyList<string>? AddedMembers { get; init; }

    /// <summary>Members to remove (<c>del_user_list</c>).</summary>
    [JsonPropertyName("del_user_list")]
    public IReadOnlyList<string>? RemovedMembers { get; init; }
}
