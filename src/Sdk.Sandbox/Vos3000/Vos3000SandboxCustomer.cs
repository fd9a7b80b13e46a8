namespace Sdk.Sandbox;

/// <summary>One account of the VOS3000 sandbox.</summary>
public sealed record Vos3000SandboxCustomer
{
    /// <summary>The unique account number.</summary>
    public required string Account { get; init; }

    /// <summary>The name of the account.</summary>
    public required string Name { get; init; }

    /// <summary>The balance. Payments change it.</summary>
    public decimal Money { get; init; }

    /// <summary>The overdraft limit.</summary>
    public decimal LimitMoney { get; init; }

    /// <summary>The rate group; empty for none.</summary>
    public string FeeRateGroup { get; init; } = "";

    /// <summary>The kind of account: 0 normal, 1 phone card, 2 settlement.</summary>
    public int Type { get; init; }

    /// <summary>The lock state: 0 unlocked, 1 locked.</summary>
    public int LockType { get; init; }

    /// <summary>The account of the agent that owns this account; empty for none.</summary>
    public string AgentAccount { get; init; } = "";

    /// <summary>The largest number of phone-book entries.</summary>
    public int PhoneBookLimit { get; init; }

    /// <summary>Whether the account was closed.</summary>
    public bool Canceled { get; init; }

    /// <summary>When the account was opened.</summary>
    public DateTimeOffset StartTime { get; init; }

    /// <summary>When the account expires.</summary>
    public DateTimeOffset ValidTime { get; init; }

    /// <summary>How call-back traffic is billed: 0 normal, 1 traffic.</summary>
    public int CtdBillingType { get; init; }

    /// <summary>The numbers bound to the account.</summary>
    public IReadOnlyList<string> BindedE164s { get; init; } = [];

    /// <summary>The remark.</summary>
    public string Memo { get; init; } = "";

    /// <summary>The profile of the account; <see langword="null"/> for none.</summary>
    public Vos3000SandboxCustomerProfile? Profile { get; init; }
}
