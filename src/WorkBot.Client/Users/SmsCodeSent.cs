using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>A code that was sent by text message.</summary>
public sealed class SmsCodeSent
{
    /// <summary>How long the code is valid; 5 minutes as a rule (<c>expiresIn</c>).</summary>
    public TimeSpan? ExpiresIn { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
