// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>GetPayHistory</c> (查询缴费记录): which payments to read: of an account, or of the accounts of an agent. At least one of the two is needed.</summary>
public sealed partial class GetPayHistoryRequest
{
    /// <summary>Account number, needed when agentAccount is not given (账户号码).</summary>
    public string? Account { get; init; }

    /// <summary>Agent account number, needed when account is not given (代理商账户号码).</summary>
    public string? AgentAccount { get; init; }

    /// <summary>Start of the range (开始时间).</summary>
    public required SwitchTime BeginTime { get; init; }

    /// <summary>End of the range (终止时间).</summary>
    public required SwitchTime EndTime { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(GetPayHistoryRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Optional(request.Account);
        Check.Optional(request.AgentAccount);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, PaymentsJson.Default.GetPayHistoryRequest);
    }

    static partial void CheckRules(GetPayHistoryRequest request);
}
