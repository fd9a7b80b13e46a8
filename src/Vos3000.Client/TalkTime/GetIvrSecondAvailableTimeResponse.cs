// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetIvrSecondAvailableTime</c> answers (获取Ivr第二路可用通话时长).</summary>
public sealed class GetIvrSecondAvailableTimeResponse
{
    /// <summary>Available call time of the second leg (可用时长信息).</summary>
    [JsonPropertyName("infoIvrSecondAvailableTime")]
    public IvrSecondAvailableTime? AvailableTime { get; set; }
}
