// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>Further settings of a phone (话机补充信息). Sent as a whole: read it, change it, send it back.</summary>
public sealed partial class PhoneAdditional
{
    /// <summary>How the phone registers (注册方式).</summary>
    public PhoneRegisterType? RegisterType { get; set; }

    /// <summary>Signaling protocol (协议).</summary>
    public SignalProtocol? Protocol { get; set; }

    /// <summary>IP address used with static registration (静态注册IP).</summary>
    public string? Ip { get; set; }

    /// <summary>Port used with static registration (端口).</summary>
    public int? Port { get; set; }

    /// <summary>Local IP address used with static registration (静态注册本地IP).</summary>
    public string? LocalIp { get; set; }

    /// <summary>Media relay mode (媒体转发).</summary>
    public MediaRelayMode? RtpRelay { get; set; }

    /// <summary>Direction in which media loss is detected (媒体中断监测).</summary>
    public MediaCheckDirection? RtpInterruptDetection { get; set; }

    /// <summary>Maximum call duration; -1 system parameter, 0 unlimited (通话时长限制).</summary>
    public TimeSpan? CallDurationLimit { get; set; }

    /// <summary>For callers outside the phone book, present the calling phone's display number (主叫话机使用其去电显示).</summary>
    public SystemSwitch? UseCallerPhoneDisplay { get; set; }

    /// <summary>No charge when the other party is a platform phone (对话机免计费).</summary>
    public SystemSwitch? NoBillingToPhone { get; set; }

    /// <summary>True shows the caller's short number (显示主叫短号).</summary>
    public bool? DisplayCallerShortNumber { get; set; }

    /// <summary>Try routing gateways when the phone is offline (不在线尝试落地网关).</summary>
    public SystemSwitch? UseRoutingGatewayNotOnline { get; set; }

    /// <summary>True enforces the minimum profit percentage (最低利润率限制).</summary>
    public bool? MinProfitPercentEnable { get; set; }

    /// <summary>Minimum profit, 10 means 10 percent; -10000 to 10000 (最低利润率).</summary>
    public int? MinProfitPercent { get; set; }

    /// <summary>True enforces the maximum per-second rate (最高秒费率限制).</summary>
    public bool? MaxSecondRatesEnable { get; set; }

    /// <summary>Maximum rate per second (0.6 per minute is 0.01), in the currency of the switch per second (最高秒费率).</summary>
    public decimal? MaxSecondRates { get; set; }

    /// <summary>First routing preference (第一路由策略).</summary>
    public RoutePolicy? FirstRoutingPolicy { get; set; }

    /// <summary>Second routing preference (第二路由策略).</summary>
    public RoutePolicy? SecondRoutingPolicy { get; set; }

    /// <summary>How SIP calls are authenticated (SIP认证方式).</summary>
    public SipAuthenticationMethod? SipAuthenticationMethod { get; set; }

    /// <summary>How remote ring-back is signaled (远端回铃方式).</summary>
    public SipRemoteAlertingMethod? SipRemoteAlertingMethod { get; set; }

    /// <summary>True allows session timers (RFC 4028) (SIP Timer).</summary>
    public bool? SipTimerSupport { get; set; }

    /// <summary>True allows reliable provisional responses (100rel).</summary>
    public bool? Sip100RelSupport { get; set; }

    /// <summary>True allows T.38 fax (T38).</summary>
    public bool? SipT38Support { get; set; }

    /// <summary>True honours the Privacy header, false ignores it (识别Privacy).</summary>
    public bool? SipPrivacySupport { get; set; }

    /// <summary>Privacy header sent to the peer (Privacy).</summary>
    public SipPrivacyMode? SipPrivacy { get; set; }

    /// <summary>P-Preferred-Identity header sent to the peer (P-Preferred-Identity).</summary>
    public SipIdentityMode? SipPPreferredIdentity { get; set; }

    /// <summary>P-Asserted-Identity header sent to the peer (P-Asserted-Identity).</summary>
    public SipIdentityMode? SipPAssertedIdentity { get; set; }

    /// <summary>Accepted incoming DTMF method (DTMF接收方式).</summary>
    public DtmfReceiveMethod? DtmfReceiveMethod { get; set; }

    /// <summary>DTMF method sent over SIP (SIP DTMF发送方式).</summary>
    [JsonPropertyName("dtmfSIPSendMethod")]
    [JsonConverter(typeof(DtmfSipSendMethodConverter))]
    public DtmfSendMethodSip? DtmfSipSendMethod { get; set; }

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

    /// <summary>Kind of IVR service attached to the number (语音设备类型).</summary>
    public IvrEquipmentType? IvrEquipmentType { get; set; }

    /// <summary>Name of the IVR flow (语音业务名称).</summary>
    public string? IvrServiceName { get; set; }

    /// <summary>Account billed for the call-back leg (回拨计费).</summary>
    public IvrCallbackBillingMode? IvrCallbackBillingMode { get; set; }

    /// <summary>Additional billing merged into leg two of a call-back (回拨第二路叠加计费).</summary>
    public IvrMergeBillingMode? IvrCallbackMergeBillingMode { get; set; }

    /// <summary>Additional billing merged into leg two of a direct call (直拨第二路叠加计费).</summary>
    public IvrMergeBillingMode? IvrDirectMergeBillingMode { get; set; }

    /// <summary>Account billed for the second leg (第二路计费方式).</summary>
    public IvrSecondBillingMode? IvrSecondBillingMode { get; set; }

    /// <summary>True bills the access number's phone when leg two is not connected (第二路未接通计费).</summary>
    [JsonPropertyName("ivrCallbackBillingSecordNotConnectedOnAccessE164")]
    public bool? IvrCallbackBillingSecondNotConnectedOnAccessE164 { get; set; }

    /// <summary>True bills the second-leg account when leg two is connected (第二路接通计费).</summary>
    [JsonPropertyName("ivrCallbackBillingSecordConnectedOnSecondAccount")]
    public bool? IvrCallbackBillingSecondConnectedOnSecondAccount { get; set; }

    /// <summary>True checks the caller against active phone cards (校验在用电话卡).</summary>
    public bool? IvrAccessVerifyActivePhoneCard { get; set; }

    /// <summary>True checks the caller against bound numbers (校验绑定号码).</summary>
    [JsonPropertyName("ivrAccessVerifyBindedE164")]
    public bool? IvrAccessVerifyBoundNumber { get; set; }

    /// <summary>True checks the caller against platform phones (校验平台话机).</summary>
    public bool? IvrAccessVerifyCallerE164Phone { get; set; }

    /// <summary>True checks that the access number has an account (校验接入号账户).</summary>
    public bool? IvrAccessVerifyAccessE164Phone { get; set; }

    /// <summary>True applies the phone's own settings (启用话机设置).</summary>
    public bool? IvrEnablePhoneSetting { get; set; }

    /// <summary>True enables local-routing-number lookup (LRN查询).</summary>
    public bool? LrnEnable { get; set; }

    /// <summary>Callee digits skipped before the LRN lookup (LRN忽略前缀长度).</summary>
    public int? LrnEatPrefixLength { get; set; }

    /// <summary>What happens when the LRN lookup fails (LRN失败行为).</summary>
    public LrnFailureAction? LrnFailureAction { get; set; }

    /// <summary>Billing prefix when both parties are in different areas (LRN异地计费前缀).</summary>
    public string? LrnInterstateBillingPrefix { get; set; }

    /// <summary>Billing prefix when the area of a party is unknown (LRN未知地区计费前缀).</summary>
    public string? LrnUndeterminedBillingPrefix { get; set; }

    /// <summary>True adds the area code to mobile callees (手机区号添加).</summary>
    public bool? RewriteCalleeMobileAreaEnable { get; set; }

    /// <summary>Areas the mobile area-code rule covers (手机区号地区).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? RewriteCalleeMobileArea { get; set; }

    /// <summary>True pushes call state reports (CallStateReport) for this phone (呼叫状态通知).</summary>
    public bool? CallStateReport { get; set; }

    /// <summary>Where SIP requests to the phone are sent (SIP Request地址).</summary>
    public PhoneSipRequestAddress? SipRequestAddress { get; set; }

    /// <summary>Where SIP responses to the phone are sent (SIP Response地址).</summary>
    public PhoneSipResponseAddress? SipResponseAddress { get; set; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(PhoneAdditional phoneAdditional)
    {
        Check.Optional(phoneAdditional.Ip);
        Check.Optional(phoneAdditional.LocalIp);
        Check.Seconds(phoneAdditional.CallDurationLimit);
        Check.Optional(phoneAdditional.IvrServiceName);
        Check.Optional(phoneAdditional.LrnInterstateBillingPrefix);
        Check.Optional(phoneAdditional.LrnUndeterminedBillingPrefix);
        Check.CommaText(phoneAdditional.RewriteCalleeMobileArea);
        CheckRules(phoneAdditional);
        Check.ExtraMembers(phoneAdditional.ExtraMembers, PhonesJson.Default.PhoneAdditional);
    }

    static partial void CheckRules(PhoneAdditional phoneAdditional);
}
