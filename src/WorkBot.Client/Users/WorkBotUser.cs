using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>A user (用户信息).</summary>
public sealed class WorkBotUser
{
    /// <summary>The user's number (<c>userId</c>).</summary>
    public long? UserId { get; set; }

    /// <summary>The name that is shown (<c>nickname</c>).</summary>
    public string? Nickname { get; set; }

    /// <summary>The address of the picture (<c>avatar</c>).</summary>
    public string? Avatar { get; set; }

    /// <summary>The phone number (<c>phone</c>).</summary>
    public string? Phone { get; set; }

    /// <summary>What the user may do (<c>role</c>).</summary>
    public WorkBotRole? Role { get; set; }

    /// <summary>When the user registered (<c>createdAt</c>).</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
