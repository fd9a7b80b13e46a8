using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A customer account (账户信息).</summary>
public sealed class Customer
{
    /// <summary>Unique visible account number (账户号码).</summary>
    public string? Account { get; init; }

    /// <summary>Account name (账户名称).</summary>
    public string? Name { get; init; }

    /// <summary>Account balance, in the currency of the switch (账户余额).</summary>
    public decimal? Money { get; init; }

    /// <summary>Overdraft (credit) limit of the account, in the currency of the switch (透支限额).</summary>
    public decimal? LimitMoney { get; init; }

    /// <summary>Rate group name, empty string when none (费率组).</summary>
    public string? FeeRateGroup { get; init; }

    /// <summary>Kind of account (账户类型).</summary>
    public AccountType? Type { get; init; }

    /// <summary>Lock state (锁定类型).</summary>
    public AccountLockType? LockType { get; init; }

    /// <summary>Agent account number, empty string when none (代理商账号).</summary>
    public string? AgentAccount { get; init; }

    /// <summary>Maximum number of phone-book entries (电话簿上限). 2147483647 means no limit.</summary>
    public int? PhoneBookLimit { get; init; }

    /// <summary>True when the account has been closed (已注销).</summary>
    public bool? Canceled { get; init; }

    /// <summary>Start (opening) time of the account (开户时间).</summary>
    [JsonConverter(typeof(EpochMillisecondsConverter))]
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>Moment the account expires (账户有效期); null when the system parameter decides. <see cref="DateTimeOffset.MaxValue"/> when it never ends.</summary>
    [JsonConverter(typeof(EpochMillisecondsConverter))]
    public DateTimeOffset? ValidTime { get; init; }

    /// <summary>Amount consumed today, in the currency of the switch (今日消费).</summary>
    public decimal? TodayConsumption { get; init; }

    /// <summary>How call-back traffic is billed to the agent (代理商回拨计费模式).</summary>
    public CtdBillingType? CtdBillingType { get; init; }

    /// <summary>Ordinary or agent account (账户类别).</summary>
    public AccountCategory? Category { get; init; }

    /// <summary>Numbers bound to the account (绑定号码列表).</summary>
    [AllowNull]
    public IReadOnlyList<string> BindedE164s { get => field ?? []; init; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Additional account profile data (账户补充信息).</summary>
    [JsonPropertyName("infoCustomerAdditional")]
    public CustomerAdditional? Additional { get; init; }

    /// <summary>Members that this version of the client does not know; null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
