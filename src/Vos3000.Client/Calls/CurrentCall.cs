using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A call in progress (当前通话).</summary>
public sealed class CurrentCall
{
    /// <summary>Caller number (主叫号码).</summary>
    public string? CallerE164 { get; init; }

    /// <summary>Callee number (被叫号码).</summary>
    public string? CalleeE164 { get; init; }

    /// <summary>Gateway name on the caller side (主叫网关).</summary>
    public string? CallerGatewayId { get; init; }

    /// <summary>Gateway name on the callee side (被叫网关).</summary>
    public string? CalleeGatewayId { get; init; }

    /// <summary>Answer time, or arrival time while not yet answered (呼叫接通时间).</summary>
    [JsonConverter(typeof(EpochMillisecondsConverter))]
    public DateTimeOffset? ConnectedTime { get; init; }

    /// <summary>Zero or more: call duration; negative: state of a call not yet established (呼叫持续时长).</summary>
    public long? KeepTime { get; init; }

    /// <summary>How long the call has lasted; null while it is not established.</summary>
    [JsonIgnore]
    public TimeSpan? Duration => KeepTime is >= 0 and { } milliseconds ? WireNumber.ToDuration(milliseconds, TimeSpan.TicksPerMillisecond) : null;

    /// <summary>The state of a call that is not established yet; null once it is.</summary>
    [JsonIgnore]
    public CurrentCallState? State => KeepTime is < 0 and >= int.MinValue and { } state ? new CurrentCallState((int)state) : null;

    /// <summary>Codec in use (呼叫编码).</summary>
    public string? CallCodec { get; init; }

    /// <summary>Codecs offered by the caller (主叫编码集).</summary>
    public string? CallerCodec { get; init; }

    /// <summary>Codecs offered by the callee (被叫编码集).</summary>
    public string? CalleeCodec { get; init; }

    /// <summary>Caller RTP addresses, audio and video (主叫Rtp地址).</summary>
    public string? CallerRtpIp { get; init; }

    /// <summary>Callee RTP addresses, audio and video (被叫Rtp地址).</summary>
    public string? CalleeRtpIp { get; init; }

    /// <summary>DTMF method received from the caller (接收主叫DTMF).</summary>
    public CallDtmfMethod? CallerReceiveDtmf { get; init; }

    /// <summary>DTMF method sent to the caller (发送主叫DTMF).</summary>
    public CallDtmfMethod? CallerSendDtmf { get; init; }

    /// <summary>DTMF method received from the callee (接收被叫DTMF).</summary>
    public CallDtmfMethod? CalleeReceiveDtmf { get; init; }

    /// <summary>DTMF method sent to the callee (发送被叫DTMF).</summary>
    public CallDtmfMethod? CalleeSendDtmf { get; init; }

    /// <summary>Caller audio flow (主叫语音流量).</summary>
    public RtpFlow? CallerInfoRtpFlowAudio { get; init; }

    /// <summary>Callee audio flow (被叫语音流量).</summary>
    public RtpFlow? CalleeInfoRtpFlowAudio { get; init; }

    /// <summary>Caller video flow (主叫视频流量).</summary>
    public RtpFlow? CallerInfoRtpFlowVideo { get; init; }

    /// <summary>Callee video flow (被叫视频流量).</summary>
    public RtpFlow? CalleeInfoRtpFlowVideo { get; init; }

    /// <summary>Caller device name (主叫设备名称).</summary>
    public string? CallerTerminal { get; init; }

    /// <summary>Callee device name (被叫设备名称).</summary>
    public string? CalleeTerminal { get; init; }

    /// <summary>Encryption towards the caller (主叫加密类型).</summary>
    public CryptoType? CallerCryptoType { get; init; }

    /// <summary>Encryption towards the callee (被叫加密类型).</summary>
    public CryptoType? CalleeCryptoType { get; init; }

    /// <summary>Local signalling address on the caller side (主叫本地地址).</summary>
    public string? CallerLocalIp { get; init; }

    /// <summary>Local signalling address on the callee side (被叫本地地址).</summary>
    public string? CalleeLocalIp { get; init; }

    /// <summary>Identifier of the call inside the softswitch (呼叫标识).</summary>
    public int? CallId { get; init; }

    /// <summary>Members that this version of the client does not know; null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
