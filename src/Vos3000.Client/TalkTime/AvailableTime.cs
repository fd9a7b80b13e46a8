// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>How long a call may last (可用通话时长).</summary>
public sealed partial class AvailableTime
{
    /// <summary>Unique visible account number (账户号码).</summary>
    public string? Account { get; set; }

    /// <summary>Account name (账户名称).</summary>
    public string? AccountName { get; set; }

    /// <summary>Balance without suite gift amounts, in the currency of the switch (账户余额).</summary>
    public decimal? AccountMoney { get; set; }

    /// <summary>Positive: seconds that can be talked; negative: termination cause why not (可通话秒数).</summary>
    public int? TimeRemain { get; set; }

    /// <summary>Same as <c>TimeRemain</c>, for the routing gateway (落地网关可通话秒数).</summary>
    public int? TimeRemainRoutingGateway { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
