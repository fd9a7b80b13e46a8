// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The media flow of one side of a call (流量).</summary>
public sealed class RtpFlow
{
    /// <summary>Received packets (报文数量).</summary>
    public int? RtpPackets { get; set; }

    /// <summary>Received bytes (字节数量). May wrap to negative on long calls.</summary>
    public int? RtpBytes { get; set; }

    /// <summary>Duration of the flow (持续时间).</summary>
    [JsonConverter(typeof(MicrosecondsConverter))]
    public TimeSpan? RtpDuration { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
