using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>A user as administrators see it.</summary>
public sealed class WorkBotAccount
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

    /// <summary>Whether the user may log in (<c>status</c>).</summary>
    public WorkBotUserStatus? Status { get; set; }

    /// <summary>How many robots (<c>robotCount</c>).</summary>
    public long? RobotCount { get; set; }

    /// <summary>How many activation codes (<c>totalActivationCodes</c>).</summary>
    public long? TotalActivationCodes { get; set; }

    /// <summary>When the user registered (<c>createdAt</c>).</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When the user logged in last (<c>lastLoginAt</c>).</summary>
    public DateTimeOffset? LastLoginAt { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
