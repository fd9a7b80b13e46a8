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
}
