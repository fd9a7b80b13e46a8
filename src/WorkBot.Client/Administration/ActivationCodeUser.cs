using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>Whose an activation code is.</summary>
public sealed class ActivationCodeUser
{
    /// <summary>The user's number (<c>userId</c>).</summary>
    public long? UserId { get; set; }

    /// <summary>The name that is shown (<c>nickname</c>).</summary>
    public string? Nickname { get; set; }

    /// <summary>The phone number (<c>phone</c>).</summary>
    public string? Phone { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
