// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>What can be set on a phone (话机).</summary>
public abstract class PhoneSettings
{
    /// <summary>Account the phone belongs to (所属账户).</summary>
    public string? Account { get; set; }

    /// <summary>Registration password, generated when null (话机密码).</summary>
    public Secret? Password { get; set; }

    /// <summary>Caller number presented on outgoing calls (去电显示).</summary>
    public string? DisplayNumber { get; set; }

    /// <summary>Lock state (锁定类型).</summary>
    public LockType? LockType { get; set; }

    /// <summary>Highest class of call allowed (权限类型). The manual numbers this differently in ModifyPhone: send only what was read, and check on a live system before raising rights.</summary>
    public CallLevel? CallLevel { get; set; }

    /// <summary>Private rate group of the phone, normally left unset (话机私有计费费率).</summary>
    [JsonPropertyName("feerateGroup")]
    public string? FeeRateGroup { get; set; }

    /// <summary>Minimum monthly charge, in the currency of the switch (月最低消费额).</summary>
    public decimal? MonthlyMoneyMinimum { get; set; }

    /// <summary>Maximum monthly charge, in the currency of the switch (月最高消费额).</summary>
    public decimal? MonthlyMoneyMaximum { get; set; }

    /// <summary>Monthly rental fee, in the currency of the switch (月租).</summary>
    public decimal? MonthlyRentFee { get; set; }

    /// <summary>Dial rules applied to the callee on outgoing calls (呼出被叫拨号规则).</summary>
    public string? RewriteRulesOutCallee { get; set; }

    /// <summary>Dial rules applied to the callee on incoming calls (呼入被叫拨号规则).</summary>
    public string? RewriteRulesInCallee { get; set; }

    /// <summary>Dial rules applied to the caller on incoming calls (呼入主叫拨号规则).</summary>
    public string? RewriteRulesInCaller { get; set; }

    /// <summary>True: only the listed routing-gateway groups may be used; false: the listed groups are barred (落地网关群组方式).</summary>
    public bool? RoutingGatewayGroupsAllow { get; set; }

    /// <summary>Routing-gateway group names, empty means all (落地网关群组).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? RoutingGatewayGroups { get; set; }

    /// <summary>Softswitch the phone belongs to, empty string means all of them (所属软交换).</summary>
    public string? Equipment { get; set; }

    /// <summary>True bills the callee, false bills the caller (被叫计费).</summary>
    public bool? CalleeBilling { get; set; }

    /// <summary>Password for the self-service web query pages (Web查询密码).</summary>
    public Secret? CustomerPassword { get; set; }

    /// <summary>Limit of concurrent incoming calls (呼入线路数). 2147483647 means no limit.</summary>
    public int? LineCallIn { get; set; }

    /// <summary>Limit of concurrent outgoing calls (呼出线路数). 2147483647 means no limit.</summary>
    public int? LineCallOut { get; set; }

    /// <summary>Limit of concurrent calls, incoming and outgoing together (同时呼叫数).</summary>
    public int? LineCapacity { get; set; }

    /// <summary>Maximum number of phone-book entries of the phone (电话簿数量). 2147483647 means no limit.</summary>
    [JsonPropertyName("phonebookLimit")]
    public int? PhoneBookLimit { get; set; }

    /// <summary>True: callers in the listed number groups are allowed; false: they are barred (主叫号码组方式).</summary>
    public bool? CallerLimitE164GroupsAllow { get; set; }

    /// <summary>Caller number groups, empty means all (主叫号码组).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? CallerLimitE164Groups { get; set; }

    /// <summary>True: callees in the listed number groups may be dialled; false: they are barred (被叫号码组方式).</summary>
    public bool? CalleeLimitE164Allow { get; set; }

    /// <summary>Callee number groups, empty means all (被叫号码组).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? CalleeLimitE164Groups { get; set; }

    /// <summary>Additional numbers of the same phone (一机多号). How several are separated is not stated.</summary>
    public string? Dids { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Supplementary services of the phone (话机增值业务).</summary>
    [JsonPropertyName("infoPhoneValueAdded")]
    public PhoneValueAdded? ValueAdded { get; set; }

    /// <summary>Registration, media, signaling and IVR settings of the phone (话机补充设置).</summary>
    [JsonPropertyName("infoPhoneAdditional")]
    public PhoneAdditional? Additional { get; set; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(PhoneSettings request)
    {
        Check.Optional(request.Account);
        Check.Optional(request.Password);
        Check.Optional(request.DisplayNumber);
        Check.Optional(request.FeeRateGroup);
        Check.Optional(request.RewriteRulesOutCallee, Check.LongestLongText);
        Check.Optional(request.RewriteRulesInCallee, Check.LongestLongText);
        Check.Optional(request.RewriteRulesInCaller, Check.LongestLongText);
        Check.CommaText(request.RoutingGatewayGroups);
        Check.Optional(request.Equipment);
        Check.Optional(request.CustomerPassword);
        Check.CommaText(request.CallerLimitE164Groups);
        Check.CommaText(request.CalleeLimitE164Groups);
        Check.Optional(request.Dids);
        Check.Optional(request.Memo);
        Check.Item(request.ValueAdded, PhoneValueAdded.Validate);
        Check.Item(request.Additional, PhoneAdditional.Validate);
    }
}
