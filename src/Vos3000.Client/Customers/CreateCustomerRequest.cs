// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>CreateCustomer</c> (创建账户): a customer account to create.</summary>
public sealed class CreateCustomerRequest
{
    /// <summary>Unique visible account number (账户号码).</summary>
    public required string Account { get; init; }

    /// <summary>Account name (账户名称).</summary>
    public required string Name { get; init; }

    /// <summary>Opening balance, in the currency of the switch (开户初始余额).</summary>
    public decimal? Money { get; init; }

    /// <summary>Overdraft (credit) limit of the account, in the currency of the switch (透支限额).</summary>
    public decimal? LimitMoney { get; init; }

    /// <summary>Name of the rate group that prices the account (费率组).</summary>
    public string? FeeRateGroup { get; init; }

    /// <summary>Kind of account (账户类型).</summary>
    public AccountType? Type { get; init; }

    /// <summary>Lock state (锁定类型).</summary>
    public AccountLockType? LockType { get; init; }

    /// <summary>Account number of the agent (reseller) that owns the account (代理商账号).</summary>
    public string? AgentAccount { get; init; }

    /// <summary>Maximum number of phone-book entries (电话簿上限). 2147483647 means no limit.</summary>
    public int? PhoneBookLimit { get; init; }

    /// <summary>Moment the account expires, 0 lets the system parameter decide (账户有效期). <see cref="DateTimeOffset.UnixEpoch"/> is written as that 0.</summary>
    public DateTimeOffset? ValidTime { get; init; }

    /// <summary>How call-back traffic is billed to the agent (代理商回拨计费模式).</summary>
    public CtdBillingType? CtdBillingType { get; init; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Additional account profile data (账户补充信息).</summary>
    [JsonPropertyName("infoCustomerAdditional")]
    public CustomerAdditional? Additional { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(CreateCustomerRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.Account);
        Check.Required(request.Name);
        Check.Optional(request.FeeRateGroup);
        Check.Optional(request.AgentAccount);
        Check.Moment(request.ValidTime);
        Check.Optional(request.Memo);
        Check.Item(request.Additional, CustomerAdditional.Validate);
        Check.ExtraMembers(request.ExtraMembers, CustomersJson.Default.CreateCustomerRequest);
    }
}
