using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>Which accounts to read (<c>GetCustomer</c>, 查询账户): by account, by phone number, or by agent. At least one of the three is needed.</summary>
public sealed class GetCustomerRequest
{
    /// <summary>Account numbers to read (账户号码列表).</summary>
    public IReadOnlyList<string>? Accounts { get; init; }

    /// <summary>Phone numbers (号码列表).</summary>
    public IReadOnlyList<string>? E164s { get; init; }

    /// <summary>Restrict the result to accounts below this agent (代理商账户).</summary>
    [JsonPropertyName("filterAgentAccount")]
    public AgentFilter? AgentFilter { get; init; }

    /// <summary>Restrict the result to this kind of account (账户类型).</summary>
    public AccountType? Type { get; init; }
}
