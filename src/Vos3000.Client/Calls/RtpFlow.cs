using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The media flow of one side of a call (流量).</summary>
public sealed class RtpFlow
{
    /// <summary>Received packets (报文数量).</summary>
    public int? RtpPackets { get; init; }

    /// <summary>Received bytes, in bytes (字节数量).</summary>
    public int? RtpBytes { get; init; }

    /// <summary>Duration of the flow (持续时间).</summary>
    [JsonConverter(typeof(MicrosecondsConverter))]
    public TimeSpan? RtpDuration { get; init; }

    /// <summary>Members that this version of the client does not know; null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
