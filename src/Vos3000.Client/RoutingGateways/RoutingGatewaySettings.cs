// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What can be set on a routing gateway (落地网关).</summary>
public abstract class RoutingGatewaySettings : GatewaySettings
{
    /// <summary>Callee prefixes served by the gateway (落地网关前缀).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? Prefix { get; set; }

    /// <summary>Whether prefix matching ends or continues after a match (前缀匹配方式).</summary>
    public PrefixStyle? PrefixStyle { get; set; }

    /// <summary>How the endpoint registers (注册类型).</summary>
    public RoutingGatewayRegisterType? RegisterType { get; set; }

    /// <summary>Remote address (远端地址).</summary>
    public string? RemoteIp { get; set; }

    /// <summary>True encrypts signaling (加密).</summary>
    public bool? Encrypt { get; set; }

    /// <summary>Signaling protocol (协议).</summary>
    public SignalProtocol? Protocol { get; set; }

    /// <summary>Signaling port (信令端口).</summary>
    public int? SignalPort { get; set; }

    /// <summary>Local address, empty lets the system choose (本地地址).</summary>
    public string? LocalIp { get; set; }

    /// <summary>True: the listed caller prefixes are allowed; false: barred (主叫前缀方式).</summary>
    public bool? CallinCallerPrefixesAllow { get; set; }

    /// <summary>Caller prefixes (主叫号码前缀).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? CallinCallerPrefixes { get; set; }

    /// <summary>True: the listed callee prefixes are allowed; false: barred (被叫前缀方式).</summary>
    public bool? CallinCalleePrefixesAllow { get; set; }

    /// <summary>Callee prefixes (被叫号码前缀).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? CallinCalleePrefixes { get; set; }

    /// <summary>True: the listed forwarding-number prefixes are allowed; false: barred (前转前缀方式).</summary>
    public bool? CallinForwardPrefixesAllow { get; set; }

    /// <summary>Forwarding-number prefixes (前转号码前缀).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? CallinForwardPrefixes { get; set; }

    /// <summary>Dial rules applied to the caller (主叫拨号规则).</summary>
    public string? RewriteRulesInCaller { get; set; }

    /// <summary>Dial rules applied to the callee (被叫拨号规则).</summary>
    public string? RewriteRulesInCallee { get; set; }

    /// <summary>H.323 Setup timeout, 0 uses the system parameter (Setup超时).</summary>
    public TimeSpan? TimeoutSetup { get; set; }

    /// <summary>H.323 CallProceeding timeout, 0 uses the system parameter (CallProceeding超时).</summary>
    public TimeSpan? TimeoutCallProceeding { get; set; }

    /// <summary>H.323 CallProceeding with open logical channel timeout, 0 uses the system parameter (CallProceeding(OLC)超时).</summary>
    public TimeSpan? TimeoutCallProceedingOlc { get; set; }

    /// <summary>H.323 Alerting timeout, 0 uses the system parameter (Alerting超时).</summary>
    public TimeSpan? TimeoutAlerting { get; set; }

    /// <summary>SIP INVITE timeout, 0 uses the system parameter (Invite超时).</summary>
    public TimeSpan? TimeoutInvite { get; set; }

    /// <summary>SIP Trying timeout, 0 uses the system parameter (Trying超时).</summary>
    public TimeSpan? TimeoutTrying { get; set; }

    /// <summary>SIP session progress with SDP timeout, 0 uses the system parameter (SessionProgress(SDP)超时).</summary>
    public TimeSpan? TimeoutSessionProgressSdp { get; set; }

    /// <summary>SIP session progress timeout, 0 uses the system parameter (SessionProgress超时).</summary>
    public TimeSpan? TimeoutSessionProgress { get; set; }

    /// <summary>SIP ringing timeout, 0 uses the system parameter (Ringing超时).</summary>
    public TimeSpan? TimeoutRinging { get; set; }

    /// <summary>True: the listed caller/callee pairs may call; false: they are barred (主被叫限制方式).</summary>
    public bool? DenyCallerCalleeAllow { get; set; }

    /// <summary>Caller:callee pairs, for example 025:010,021:023 (主被叫限制列表).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? DenyCallerCallee { get; set; }

    /// <summary>True still switches gateway after a ringing (18x) signal (振铃后切换网关).</summary>
    public bool? SwitchAllowRing { get; set; }

    /// <summary>True still switches gateway after SDP was received (SIP) (收到SDP后切换网关).</summary>
    public bool? SwitchAllowSdp { get; set; }

    /// <summary>True still switches gateway after relayed media was received (收到媒体后切换网关).</summary>
    public bool? SwitchAllowRtp { get; set; }

    /// <summary>True switches gateway when the callee is busy (被叫忙后切换网关).</summary>
    public bool? SwitchAllowBusy { get; set; }

    /// <summary>True switches gateway on an error code of the configured list (错误码后切换网关).</summary>
    public bool? SwitchAllowErrorCode { get; set; }

    /// <summary>Q.931 numbering plan (Q931NumberingPlan).</summary>
    public Q931NumberingPlan? Q931NumberingPlan { get; set; }

    /// <summary>Q.931 type of number (Q931NumberType).</summary>
    public Q931NumberType? Q931NumberType { get; set; }

    /// <summary>Q.931 presentation indicator (Q931PresentationIndicator).</summary>
    public Q931PresentationIndicator? Q931PresentationIndicator { get; set; }

    /// <summary>Q.931 screening indicator (Q931ScreeningIndicator).</summary>
    public Q931ScreeningIndicator? Q931ScreeningIndicator { get; set; }

    /// <summary>Settlement account of the gateway (结算账户).</summary>
    public string? ClearingAccount { get; set; }

    /// <summary>True sends a display name to the peer (Display头部).</summary>
    public bool? SipDisplay { get; set; }

    /// <summary>True sends a Remote-Party-ID header to the peer (Remote-Party-ID头部).</summary>
    public bool? SipRemotePartyId { get; set; }

    /// <summary>Privacy header sent to the peer (Privacy).</summary>
    public SipPrivacyMode? SipPrivacy { get; set; }

    /// <summary>P-Preferred-Identity header sent to the peer (P-Preferred-Identity).</summary>
    public SipIdentityMode? SipPPreferredIdentity { get; set; }

    /// <summary>P-Asserted-Identity header sent to the peer (P-Asserted-Identity).</summary>
    public SipIdentityMode? SipPAssertedIdentity { get; set; }

    /// <summary>True checks that the callee has a rate (校验被叫费率).</summary>
    [JsonPropertyName("feerateRestrict")]
    public bool? FeeRateRestrict { get; set; }

    /// <summary>True sorts by lowest per-second rate, only with <c>FeeRateRestrict</c> (最低秒费率排序).</summary>
    public bool? LeastCostRouting { get; set; }

    /// <summary>True presents the calling phone's display number, false its own number (使用话机去电显示).</summary>
    public bool? EnablePhoneDisplay { get; set; }

    /// <summary>True settles on the callee after dial rules, false before them (结算被叫号码来源).</summary>
    public bool? ClearingAccountUseCalloutE164 { get; set; }

    /// <summary>Softswitch the object belongs to (软交换名称). Once set, it cannot be removed.</summary>
    public string? SoftswitchName { get; set; }

    /// <summary>Bit mask of the intelligent blacklist functions (智能黑名单功能位).</summary>
    public ExternalNumberVerify? ExternalNumberVerifyBits { get; set; }

    /// <summary>Dial rule for the caller sent to the intelligent blacklist (智能黑名单主叫规则).</summary>
    public string? ExternalNumberVerifyRewriteCaller { get; set; }

    /// <summary>Dial rule for the callee sent to the intelligent blacklist (智能黑名单被叫规则).</summary>
    public string? ExternalNumberVerifyRewriteCallee { get; set; }

    /// <summary>Time-of-day prefix restrictions (时段呼叫限制).</summary>
    public IReadOnlyList<ScheduledPrefixes>? ScheduledCallinPrefixes { get; set; }

    /// <summary>True enables the caller number pool (主叫号码池).</summary>
    public bool? RewriteRulesInCallerUseE164GroupEnable { get; set; }

    /// <summary>Number group that feeds the caller pool (主叫号码池群组).</summary>
    public string? RewriteRulesInCallerUseE164Group { get; set; }

    /// <summary>How many times a pool number may be used at once (主叫号码池复用次数).</summary>
    public int? RewriteRulesInCallerUseE164Line { get; set; }

    /// <summary>Local signaling port (信令本地端口).</summary>
    public int? SignalPortLocal { get; set; }

    internal static void Validate(RoutingGatewaySettings request)
    {
        GatewaySettings.Validate(request);
        Check.CommaText(request.Prefix);
        Check.Optional(request.RemoteIp);
        Check.Optional(request.LocalIp);
        Check.CommaText(request.CallinCallerPrefixes, Check.LongestLongText);
        Check.CommaText(request.CallinCalleePrefixes, Check.LongestLongText);
        Check.CommaText(request.CallinForwardPrefixes, Check.LongestLongText);
        Check.Optional(request.RewriteRulesInCaller, Check.LongestLongText);
        Check.Optional(request.RewriteRulesInCallee, Check.LongestLongText);
        Check.Seconds(request.TimeoutSetup);
        Check.Seconds(request.TimeoutCallProceeding);
        Check.Seconds(request.TimeoutCallProceedingOlc);
        Check.Seconds(request.TimeoutAlerting);
        Check.Seconds(request.TimeoutInvite);
        Check.Seconds(request.TimeoutTrying);
        Check.Seconds(request.TimeoutSessionProgressSdp);
        Check.Seconds(request.TimeoutSessionProgress);
        Check.Seconds(request.TimeoutRinging);
        Check.CommaText(request.DenyCallerCallee, Check.LongestLongText);
        Check.Optional(request.ClearingAccount);
        Check.Optional(request.SoftswitchName);
        Check.Optional(request.ExternalNumberVerifyRewriteCaller);
        Check.Optional(request.ExternalNumberVerifyRewriteCallee);
        Check.Items(request.ScheduledCallinPrefixes, ScheduledPrefixes.Validate);
        Check.Optional(request.RewriteRulesInCallerUseE164Group);
    }
}
