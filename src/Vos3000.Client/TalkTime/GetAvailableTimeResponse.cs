// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetAvailableTime</c> answers (获取可用通话时长).</summary>
public sealed class GetAvailableTimeResponse
{
    /// <summary>Available call time (可用时长信息).</summary>
    [JsonPropertyName("InfoAvailableTime")]
    public AvailableTime? AvailableTime { get; set; }
}
