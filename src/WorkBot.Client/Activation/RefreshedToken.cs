using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>A new token of a robot.</summary>
public sealed class RefreshedToken
{
    /// <summary>The new token (<c>token</c>).</summary>
    public Secret? Token { get; set; }

    /// <summary>What it is renewed with; null when the one before stays good (<c>refreshToken</c>).</summary>
    public Secret? RefreshToken { get; set; }

    /// <summary>When it ends (<c>expiresAt</c>).</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
