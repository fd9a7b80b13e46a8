// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>Accounts below an agent (代理商账户).</summary>
public sealed class AgentFilter
{
    /// <summary>Agent account number (代理商账户号码).</summary>
    [JsonPropertyName("filterAgentAccount")]
    public required string AgentAccount { get; init; }

    /// <summary>Which sub-accounts of the agent are included (下属账户范围).</summary>
    public required QuerySonMode QuerySonMode { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(AgentFilter agentFilter)
    {
        Check.Required(agentFilter.AgentAccount);
        Check.ExtraMembers(agentFilter.ExtraMembers, CustomersJson.Default.AgentFilter);
    }
}
