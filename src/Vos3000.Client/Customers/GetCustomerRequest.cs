// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>GetCustomer</c> (查询账户): which accounts to read: by account, by phone number, or by agent. At least one of the three is needed.</summary>
public sealed partial class GetCustomerRequest
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

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(GetCustomerRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.List(request.Accounts);
        Check.List(request.E164s);
        Check.Item(request.AgentFilter, AgentFilter.Validate);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, CustomersJson.Default.GetCustomerRequest);
    }

    static partial void CheckRules(GetCustomerRequest request);
}
