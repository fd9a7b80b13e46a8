// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A customer account (账户信息).</summary>
public sealed class Customer
{
    /// <summary>Unique visible account number (账户号码).</summary>
    public string? Account { get; set; }

    /// <summary>Account name (账户名称).</summary>
    public string? Name { get; set; }

    /// <summary>Account balance, in the currency of the switch (账户余额).</summary>
    public decimal? Money { get; set; }

    /// <summary>Overdraft (credit) limit of the account, in the currency of the switch (透支限额).</summary>
    public decimal? LimitMoney { get; set; }

    /// <summary>Rate group name, empty string when none (费率组).</summary>
    public string? FeeRateGroup { get; set; }

    /// <summary>Kind of account (账户类型).</summary>
    public AccountType? Type { get; set; }

    /// <summary>Lock state (锁定类型).</summary>
    public AccountLockType? LockType { get; set; }

    /// <summary>Agent account number, empty string when none (代理商账号).</summary>
    public string? AgentAccount { get; set; }

    /// <summary>Maximum number of phone-book entries (电话簿上限). 2147483647 means no limit.</summary>
    public int? PhoneBookLimit { get; set; }

    /// <summary>True when the account has been closed (已注销).</summary>
    public bool? Canceled { get; set; }

    /// <summary>Start (opening) time of the account (开户时间).</summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>Moment the account expires, 0 lets the system parameter decide (账户有效期). 0 reads as null, and <see cref="DateTimeOffset.MaxValue"/> means never.</summary>
    public DateTimeOffset? ValidTime { get; set; }

    /// <summary>Amount consumed today, in the currency of the switch (今日消费).</summary>
    public decimal? TodayConsumption { get; set; }

    /// <summary>How call-back traffic is billed to the agent (代理商回拨计费模式).</summary>
    public CtdBillingType? CtdBillingType { get; set; }

    /// <summary>Ordinary or agent account (账户类别).</summary>
    public AccountCategory? Category { get; set; }

    /// <summary>Numbers bound to the account (绑定号码列表).</summary>
    [AllowNull]
    [JsonPropertyName("bindedE164s")]
    public IReadOnlyList<string> BoundNumbers { get => field ?? []; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Additional account profile data (账户补充信息).</summary>
    [JsonPropertyName("infoCustomerAdditional")]
    public CustomerAdditional? Additional { get; set; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(Customer customer)
    {
        Check.Optional(customer.Account);
        Check.Optional(customer.Name);
        Check.Optional(customer.FeeRateGroup);
        Check.Optional(customer.AgentAccount);
        Check.Moment(customer.StartTime);
        Check.Moment(customer.ValidTime);
        Check.Optional(customer.Memo);
        Check.Item(customer.Additional, CustomerAdditional.Validate);
        Check.ExtraMembers(customer.ExtraMembers, CustomersJson.Default.Customer);
    }
}
