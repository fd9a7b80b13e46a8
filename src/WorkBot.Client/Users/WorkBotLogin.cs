using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>A user who logged in, with the token that the client keeps for further calls.</summary>
public sealed class WorkBotLogin
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

    /// <summary>The token (<c>token</c>).</summary>
    public Secret? Token { get; set; }

    /// <summary>A further token that no documented endpoint takes: a user logs in again instead (<c>refreshToken</c>).</summary>
    public Secret? RefreshToken { get; set; }

    /// <summary>When the token ends; the documentation does not show it (<c>expiresAt</c>).</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
