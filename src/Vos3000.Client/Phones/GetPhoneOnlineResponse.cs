using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The phones that are online, of those that were asked for.</summary>
public sealed class GetPhoneOnlineResponse
{
    /// <summary>Online phones (在线话机信息).</summary>
    [JsonPropertyName("infoPhoneOnlines")]
    [AllowNull]
    public IReadOnlyList<PhoneOnline> Phones { get => field ?? []; init; }
}
