// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A call in progress (当前通话).</summary>
public sealed partial class CurrentCall
{
    /// <summary>Caller number (主叫号码).</summary>
    public string? CallerE164 { get; set; }

    /// <summary>Callee number (被叫号码).</summary>
    public string? CalleeE164 { get; set; }

    /// <summary>Gateway name on the caller side (主叫网关).</summary>
    public string? CallerGatewayId { get; set; }

    /// <summary>Gateway name on the callee side (被叫网关).</summary>
    public string? CalleeGatewayId { get; set; }

    /// <summary>Answer time, or arrival time while not yet answered (呼叫接通时间).</summary>
    public DateTimeOffset? ConnectedTime { get; set; }

    /// <summary>Zero or more: call duration; negative: state of a call not yet established (呼叫持续时长).</summary>
    public long? KeepTime { get; set; }

    /// <summary>Codec in use (呼叫编码).</summary>
    public string? CallCodec { get; set; }

    /// <summary>Codecs offered by the caller (主叫编码集).</summary>
    public string? CallerCodec { get; set; }

    /// <summary>Codecs offered by the callee (被叫编码集).</summary>
    public string? CalleeCodec { get; set; }

    /// <summary>Caller RTP addresses, audio and video (主叫Rtp地址).</summary>
    public string? CallerRtpIp { get; set; }

    /// <summary>Callee RTP addresses, audio and video (被叫Rtp地址).</summary>
    public string? CalleeRtpIp { get; set; }

    /// <summary>DTMF method received from the caller (接收主叫DTMF).</summary>
    public CallDtmfMethod? CallerReceiveDtmf { get; set; }

    /// <summary>DTMF method sent to the caller (发送主叫DTMF).</summary>
    public CallDtmfMethod? CallerSendDtmf { get; set; }

    /// <summary>DTMF method received from the callee (接收被叫DTMF).</summary>
    public CallDtmfMethod? CalleeReceiveDtmf { get; set; }

    /// <summary>DTMF method sent to the callee (发送被叫DTMF).</summary>
    public CallDtmfMethod? CalleeSendDtmf { get; set; }

    /// <summary>Caller audio flow (主叫语音流量).</summary>
    [JsonPropertyName("callerInfoRtpFlowAudio")]
    public RtpFlow? CallerRtpFlowAudio { get; set; }

    /// <summary>Callee audio flow (被叫语音流量).</summary>
    [JsonPropertyName("calleeInfoRtpFlowAudio")]
    public RtpFlow? CalleeRtpFlowAudio { get; set; }

    /// <summary>Caller video flow (主叫视频流量).</summary>
    [JsonPropertyName("callerInfoRtpFlowVideo")]
    public RtpFlow? CallerRtpFlowVideo { get; set; }

    /// <summary>Callee video flow (被叫视频流量).</summary>
    [JsonPropertyName("calleeInfoRtpFlowVideo")]
    public RtpFlow? CalleeRtpFlowVideo { get; set; }

    /// <summary>Caller device name (主叫设备名称).</summary>
    public string? CallerTerminal { get; set; }

    /// <summary>Callee device name (被叫设备名称).</summary>
    public string? CalleeTerminal { get; set; }

    /// <summary>Encryption towards the caller (主叫加密类型).</summary>
    public CryptoType? CallerCryptoType { get; set; }

    /// <summary>Encryption towards the callee (被叫加密类型).</summary>
    public CryptoType? CalleeCryptoType { get; set; }

    /// <summary>Local signaling address on the caller side (主叫本地地址).</summary>
    public string? CallerLocalIp { get; set; }

    /// <summary>Local signaling address on the callee side (被叫本地地址).</summary>
    public string? CalleeLocalIp { get; set; }

    /// <summary>Identifier of the call inside the softswitch (呼叫标识).</summary>
    public int? CallId { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
