// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>What can be set on mapping and on routing gateways alike (网关).</summary>
public abstract partial class GatewaySettings
{
    /// <summary>Registration password of the gateway (注册密码).</summary>
    public Secret? Password { get; set; }

    /// <summary>Lock state (锁定类型).</summary>
    public LockType? LockType { get; set; }

    /// <summary>Maximum concurrent calls (线路上限).</summary>
    public int? Capacity { get; set; }

    /// <summary>Priority (优先级).</summary>
    public int? Priority { get; set; }

    /// <summary>Gateway groups the gateway belongs to (所属网关群组).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? GatewayGroups { get; set; }

    /// <summary>True validates the form of the caller number (检查主叫号码规范性).</summary>
    public bool? CallerE164CheckEnable { get; set; }

    /// <summary>True accepts fixed-line (city) caller numbers (允许主叫为城市号码).</summary>
    public bool? CallerE164CheckCity { get; set; }

    /// <summary>True accepts mobile caller numbers (允许主叫为移动号码).</summary>
    public bool? CallerE164CheckMobile { get; set; }

    /// <summary>True accepts caller numbers that are neither city nor mobile (允许主叫为其他号码).</summary>
    public bool? CallerE164CheckOther { get; set; }

    /// <summary>True validates the form of the callee number (检查被叫号码规范性).</summary>
    public bool? CalleeE164CheckEnable { get; set; }

    /// <summary>True accepts fixed-line (city) callee numbers (允许被叫为城市号码).</summary>
    public bool? CalleeE164CheckCity { get; set; }

    /// <summary>True accepts mobile callee numbers (允许被叫为移动号码).</summary>
    public bool? CalleeE164CheckMobile { get; set; }

    /// <summary>True accepts callee numbers that are neither city nor mobile (允许被叫为其他号码).</summary>
    public bool? CalleeE164CheckOther { get; set; }

    /// <summary>Password for the self-service web query pages (Web查询密码).</summary>
    public Secret? CustomerPassword { get; set; }

    /// <summary>Media relay mode (媒体转发类型).</summary>
    public MediaRelayMode? RtpForwardType { get; set; }

    /// <summary>Direction in which media loss is detected, only with media relay (媒体中断检测).</summary>
    public MediaCheckDirection? MediaCheckDirection { get; set; }

    /// <summary>Whether the callee must (not) be a platform phone (被叫号码限制).</summary>
    public CalleeE164Restrict? CalleeE164Restrict { get; set; }

    /// <summary>Lower bound of the maximum call duration when positive; -1 system parameter and 0 unlimited must equal <c>MaxCallDurationUpper</c> (最长通话时间下限). Presumably in seconds.</summary>
    public int? MaxCallDurationLower { get; set; }

    /// <summary>Upper bound of the maximum call duration when positive; -1 system parameter and 0 unlimited must equal <c>MaxCallDurationLower</c> (最长通话时间上限). Presumably in seconds.</summary>
    public int? MaxCallDurationUpper { get; set; }

    /// <summary>True: same-city calls are allowed for the listed area codes; false: barred (同城呼叫方式).</summary>
    public bool? DenySameCityCodesAllow { get; set; }

    /// <summary>Area codes of the same-city rule (同城呼叫区号).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? DenySameCityCodes { get; set; }

    /// <summary>True: mobile numbers of the listed areas are allowed; false: barred (移动号码地区方式).</summary>
    public bool? CheckMobileAreaAllow { get; set; }

    /// <summary>Area codes of the mobile-area rule (移动号码地区区号).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? CheckMobileArea { get; set; }

    /// <summary>True adds the area code to mobile numbers of the listed areas, false switches it off for them (移动号码加区号).</summary>
    public bool? RewriteRulesInMobileAreaAllow { get; set; }

    /// <summary>Areas of the mobile area-code rule (移动号码加区号地区).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? RewriteRulesInMobileArea { get; set; }

    /// <summary>Where SIP responses are sent (SIP Response地址).</summary>
    public SipResponseAddressMethod? SipResponseAddressMethod { get; set; }

    /// <summary>Where SIP requests are sent (SIP Request地址).</summary>
    public SipRequestAddressMethod? SipRequestAddressMethod { get; set; }

    /// <summary>DTMF method sent over H.323 (H323 DTMF发送方式).</summary>
    public DtmfSendMethodH323? DtmfSendMethodH323 { get; set; }

    /// <summary>DTMF method sent over SIP (SIP DTMF发送方式).</summary>
    [JsonPropertyName("dtmfSendMethodSIP")]
    [JsonConverter(typeof(DtmfSendMethodSipConverter))]
    public DtmfSendMethodSip? DtmfSendMethodSip { get; set; }

    /// <summary>Accepted incoming DTMF method (DTMF接收方式).</summary>
    public DtmfReceiveMethod? DtmfReceiveMethod { get; set; }

    /// <summary>RTP payload type of RFC 2833 DTMF sent over H.323 (H323 DTMF发送Payload).</summary>
    public int? DtmfSendPayloadTypeH323 { get; set; }

    /// <summary>RTP payload type of RFC 2833 DTMF sent over SIP (SIP DTMF发送Payload).</summary>
    [JsonPropertyName("dtmfSendPayloadTypeSIP")]
    [JsonConverter(typeof(DtmfSendPayloadTypeSipConverter))]
    public int? DtmfSendPayloadTypeSip { get; set; }

    /// <summary>RTP payload type expected for incoming RFC 2833 DTMF (DTMF接收Payload).</summary>
    public int? DtmfReceivePayloadType { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>True enables H.323 fast start (H323 fast start).</summary>
    public bool? H323FastStart { get; set; }

    /// <summary>True enables H.245 tunnelling (H245 tunneling).</summary>
    public bool? H323H245Tunneling { get; set; }

    /// <summary>True carries H.245 inside Setup (Setup含H245).</summary>
    public bool? H323H245InSetup { get; set; }

    /// <summary>True supports T.38 over H.323 (H323 T38).</summary>
    public bool? H323T38 { get; set; }

    /// <summary>True supports session timers (RFC 4028) (SIP Timer).</summary>
    public bool? SipTimer { get; set; }

    /// <summary>True supports reliable provisional responses (100rel).</summary>
    public bool? Sip100Rel { get; set; }

    /// <summary>True supports T.38 over SIP (SIP T38).</summary>
    public bool? SipT38 { get; set; }

    /// <summary>True enables the number conversion table (号码变换).</summary>
    public bool? GroupE164Change { get; set; }

    /// <summary>Bit mask of allowed caller lengths: bit x allows x digits (x below 32), 0 allows all (主叫号码长度掩码).</summary>
    public NumberLengths? CallerAllowLength { get; set; }

    /// <summary>Bit mask of allowed callee lengths: bit x allows x digits (x below 32), 0 allows all (被叫号码长度掩码).</summary>
    public NumberLengths? CalleeAllowLength { get; set; }

    /// <summary>True: callers in the listed number groups are allowed; false: they are barred (主叫号码组方式).</summary>
    public bool? CallerLimitE164GroupsAllow { get; set; }

    /// <summary>Caller number groups, empty means all (主叫号码组).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? CallerLimitE164Groups { get; set; }

    /// <summary>True: callees in the listed number groups may be dialled; false: they are barred (被叫号码组方式).</summary>
    public bool? CalleeLimitE164GroupsAllow { get; set; }

    /// <summary>Callee number groups, empty means all (被叫号码组).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? CalleeLimitE164Groups { get; set; }

    /// <summary>True enforces the minimum profit percentage (最低利润率限制).</summary>
    public bool? MinProfitPercentEnable { get; set; }

    /// <summary>Minimum profit, 10 means 10 percent; -10000 to 10000 (最低利润率).</summary>
    public int? MinProfitPercent { get; set; }

    /// <summary>True enforces the maximum per-second rate (最高秒费率限制).</summary>
    public bool? MaxSecondRatesEnable { get; set; }

    /// <summary>Maximum rate per second (0.6 per minute is 0.01), in the currency of the switch per second (最高秒费率).</summary>
    public decimal? MaxSecondRates { get; set; }

    /// <summary>How G.729 variants are offered over H.323 (H323 G729协商模式).</summary>
    public G729SendMode? H323G729SendMode { get; set; }

    /// <summary>How G.729 variants are offered over SIP (SIP G729协商模式).</summary>
    public G729SendMode? SipG729SendMode { get; set; }

    /// <summary>How the G.729 annexb parameter is written (G729 annexb).</summary>
    public CodecAnnexMode? SipG729Annexb { get; set; }

    /// <summary>How the G.723 annexa parameter is written (G723 annexa).</summary>
    public CodecAnnexMode? SipG723Annexa { get; set; }

    /// <summary>True restricts H.323 media to <c>H323Codecs</c>, false negotiates (指定H323编码).</summary>
    public bool? H323CodecAssign { get; set; }

    /// <summary>Allowed H.323 audio/video codecs (H323媒体编码).</summary>
    [JsonConverter(typeof(MediaCodecListConverter))]
    public IReadOnlyList<MediaCodec>? H323Codecs { get; set; }

    /// <summary>True restricts SIP media to <c>SipCodecs</c>, false negotiates (指定SIP编码).</summary>
    public bool? SipCodecAssign { get; set; }

    /// <summary>Allowed SIP audio/video codecs (SIP媒体编码).</summary>
    [JsonConverter(typeof(MediaCodecListConverter))]
    public IReadOnlyList<MediaCodec>? SipCodecs { get; set; }

    /// <summary>True allows audio transcoding (编码转换).</summary>
    public bool? AudioCodecTranscodingEnable { get; set; }

    /// <summary>True when the media may carry in-band DTMF (媒体含带内DTMF).</summary>
    public bool? RtpIncludeDtmfInband { get; set; }

    /// <summary>True additionally sends DTMF in-band (需带内DTMF发送).</summary>
    public bool? RtpNeedDtmfInband { get; set; }

    /// <summary>True enables the dial rule for forwarding signaling (前转信令拨号规则).</summary>
    public bool? ForwardSignalRewriteE164GroupEnable { get; set; }

    /// <summary>Number group used by the forwarding dial rule (前转信令号码群组).</summary>
    public string? ForwardSignalRewriteE164Group { get; set; }

    /// <summary>True records the media (录音).</summary>
    public bool? MediaRecord { get; set; }

    /// <summary>True enables the dynamic blacklist in stand-alone mode (独立模式动态黑名单).</summary>
    public bool? DynamicBlackListInStandalone { get; set; }

    /// <summary>Real-time route quality calculation (实时计算路由质量).</summary>
    public SystemSwitch? CalculateRouteQuality { get; set; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(GatewaySettings request)
    {
        Check.Optional(request.Password);
        Check.CommaText(request.GatewayGroups, Check.LongestLongText);
        Check.Optional(request.CustomerPassword);
        Check.CommaText(request.DenySameCityCodes, Check.LongestLongText);
        Check.CommaText(request.CheckMobileArea, Check.LongestLongText);
        Check.CommaText(request.RewriteRulesInMobileArea, Check.LongestLongText);
        Check.Optional(request.Memo);
        Check.CommaText(request.CallerLimitE164Groups);
        Check.CommaText(request.CalleeLimitE164Groups);
        Check.Optional(request.ForwardSignalRewriteE164Group);
        CheckRules(request);
    }

    static partial void CheckRules(GatewaySettings request);
}
