// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A phone card in stock (电话卡).</summary>
public sealed class PhoneCard
{
    /// <summary>Money on the card, in the currency of the switch (卡面余额).</summary>
    public decimal? Money { get; set; }

    /// <summary>Overdraft (credit) limit of the account, in the currency of the switch (透支限额).</summary>
    public decimal? LimitMoney { get; set; }

    /// <summary>Bit mask of card functions (卡功能类型).</summary>
    public PhoneCardFunctions? BitsOfConfig { get; set; }

    /// <summary>Rate group name (费率组名称).</summary>
    public string? FeeRateGroup { get; set; }

    /// <summary>Moment the card expires (过期时间).</summary>
    public DateTimeOffset? ExpireTime { get; set; }

    /// <summary>Time of use, absent when unused (已使用时间).</summary>
    public DateTimeOffset? UsedTime { get; set; }

    /// <summary>Account that used the card (已使用账户).</summary>
    public string? UsedAccount { get; set; }

    /// <summary>Account number of the agent (reseller) that owns the account (代理商账号).</summary>
    public string? AgentAccount { get; set; }

    /// <summary>Suite names on the card (套餐名称列表).</summary>
    [AllowNull]
    public IReadOnlyList<string> SuiteNames { get => field ?? []; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
