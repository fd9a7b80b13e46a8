// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What can be set on a mapping gateway (对接网关).</summary>
public abstract class MappingGatewaySettings : GatewaySettings
{
    /// <summary>Highest class of call allowed (权限类型). The manual numbers this differently in ModifyPhone: send only what was read, and check on a live system before raising rights.</summary>
    public CallLevel? CallLevel { get; set; }

    /// <summary>True: only the listed routing-gateway groups may be used; false: the listed groups are barred (落地网关群组方式).</summary>
    public bool? RoutingGatewayGroupsAllow { get; set; }

    /// <summary>Routing-gateway group names, empty means all (落地网关群组).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? RoutingGatewayGroups { get; set; }

    /// <summary>How the endpoint registers (注册类型).</summary>
    public MappingGatewayRegisterType? RegisterType { get; set; }

    /// <summary>Remote IP addresses (远端IP地址列表).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? RemoteIps { get; set; }

    /// <summary>True bills the account of the platform phone that matches the caller (允许话机计费).</summary>
    public bool? AllowPhoneBilling { get; set; }

    /// <summary>True bills the account of the bound number that matches the caller (允许绑定号码计费).</summary>
    [JsonPropertyName("allowBindedE164Billing")]
    public bool? AllowBoundNumberBilling { get; set; }

    /// <summary>True applies the settings of the platform phone that matches the caller (启用话机设置).</summary>
    public bool? EnablePhoneSetting { get; set; }

    /// <summary>True: the listed callee prefixes are allowed; false: barred (被叫前缀方式).</summary>
    public bool? CalloutCalleePrefixesAllow { get; set; }

    /// <summary>Callee prefixes (被叫号码前缀).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? CalloutCalleePrefixes { get; set; }

    /// <summary>True: the listed caller prefixes are allowed; false: barred (主叫前缀方式).</summary>
    public bool? CalloutCallerPrefixesAllow { get; set; }

    /// <summary>Caller prefixes (主叫号码前缀).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? CalloutCallerPrefixes { get; set; }

    /// <summary>Dial rules applied to the callee (被叫拨号规则).</summary>
    public string? RewriteRulesOutCallee { get; set; }

    /// <summary>Dial rules applied to the caller (主叫拨号规则).</summary>
    public string? RewriteRulesOutCaller { get; set; }

    /// <summary>Longest time before ringing or answer; -1 system parameter, 0 unlimited (呼叫接续超时).</summary>
    public TimeSpan? TimeoutCallProceeding { get; set; }

    /// <summary>Q.931 progress indicator written in H.323 messages (Q931ProgressIndicator).</summary>
    public Q931ProgressIndicator? Q931ProgressIndicator { get; set; }

    /// <summary>Account billed for the gateway (计费账户号码).</summary>
    public string? Account { get; set; }

    /// <summary>Map of failure causes to H.323 causes, written source:target; source 0 is any other cause, target 0 keeps the cause (H323终止原因转换).</summary>
    public string? CallFailedQ931CauseValue { get; set; }

    /// <summary>Map of failure causes to SIP codes, written source:target; source 0 is any other cause, target 0 keeps the cause (SIP终止原因转换).</summary>
    public string? CallFailedSipCode { get; set; }

    /// <summary>SIP ring-back signal sent to the caller (SIP远端回铃信令).</summary>
    public SipRemoteRingSignal? SipRemoteRingSignal { get; set; }

    /// <summary>SIP header the callee number is taken from (SIP被叫号码来源).</summary>
    public SipCalleeE164Domain? SipCalleeE164Domain { get; set; }

    /// <summary>SIP header the caller number is taken from (SIP主叫号码来源).</summary>
    public SipCallerE164Domain? SipCallerE164Domain { get; set; }

    /// <summary>H.323 element the callee number is taken from (H323被叫号码来源).</summary>
    public H323CalleeE164Domain? H323CalleeE164Domain { get; set; }

    /// <summary>H.323 element the caller number is taken from (H323主叫号码来源).</summary>
    public H323CallerE164Domain? H323CallerE164Domain { get; set; }

    /// <summary>How SIP calls are authenticated (SIP认证方式).</summary>
    public SipAuthenticationMethod? SipAuthenticationMethod { get; set; }

    /// <summary>True answers a call request with CallProceeding at once (自动CallProceeding).</summary>
    public bool? H323AutoCallProceeding { get; set; }

    /// <summary>H.323 caller, SIP callee: true turns Trying into CallProceeding (Trying转CallProceeding).</summary>
    [JsonPropertyName("h323CallProceedingFromSIPTrying")]
    [JsonConverter(typeof(H323CallProceedingFromSipTryingConverter))]
    public bool? H323CallProceedingFromSipTrying { get; set; }

    /// <summary>H.323 caller, SIP callee: true turns 183 with SDP into Alerting, false into CallProceeding (183转Alerting).</summary>
    [JsonPropertyName("h323AlertingFromSIP183Sdp")]
    [JsonConverter(typeof(H323AlertingFromSip183SdpConverter))]
    public bool? H323AlertingFromSip183Sdp { get; set; }

    /// <summary>True honours the Privacy header, false ignores it (识别Privacy).</summary>
    public bool? SipPrivacySupport { get; set; }

    /// <summary>First routing preference (第一路由策略).</summary>
    public RoutePolicy? FirstRoutePolicy { get; set; }

    /// <summary>Second routing preference (第二路由策略).</summary>
    public RoutePolicy? SecondRoutePolicy { get; set; }

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

    /// <summary>Language of the voice prompts (语言).</summary>
    public string? Language { get; set; }

    /// <summary>Route prefixes added to the callee by ratio (按比例添加被叫前缀).</summary>
    [JsonPropertyName("proportionCalleePrefixs")]
    public IReadOnlyList<ProportionCalleePrefix>? ProportionCalleePrefixes { get; set; }

    internal static void Validate(MappingGatewaySettings request)
    {
        GatewaySettings.Validate(request);
        Check.CommaText(request.RoutingGatewayGroups, Check.LongestLongText);
        Check.CommaText(request.RemoteIps, Check.LongestLongText);
        Check.CommaText(request.CalloutCalleePrefixes, Check.LongestLongText);
        Check.CommaText(request.CalloutCallerPrefixes, Check.LongestLongText);
        Check.Optional(request.RewriteRulesOutCallee, Check.LongestLongText);
        Check.Optional(request.RewriteRulesOutCaller, Check.LongestLongText);
        Check.Seconds(request.TimeoutCallProceeding);
        Check.Optional(request.Account);
        Check.Optional(request.CallFailedQ931CauseValue);
        Check.Optional(request.CallFailedSipCode);
        Check.Optional(request.LrnInterstateBillingPrefix);
        Check.Optional(request.LrnUndeterminedBillingPrefix);
        Check.Optional(request.Language);
        Check.Items(request.ProportionCalleePrefixes, ProportionCalleePrefix.Validate);
    }
}
