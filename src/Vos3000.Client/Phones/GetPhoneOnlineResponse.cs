// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetPhoneOnline</c> answers (查询在线话机).</summary>
public sealed class GetPhoneOnlineResponse
{
    /// <summary>Online phones (在线话机信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoPhoneOnlines")]
    public IReadOnlyList<PhoneOnline> Phones { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
