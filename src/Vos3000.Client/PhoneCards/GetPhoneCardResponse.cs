// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetPhoneCard</c> answers (查询电话卡).</summary>
public sealed class GetPhoneCardResponse
{
    /// <summary>Phone card (电话卡信息).</summary>
    [JsonPropertyName("infoPhoneCard")]
    public PhoneCard? Card { get; set; }
}
