// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A row of the table of number conversions (号码转换).</summary>
public sealed class NumberConversion
{
    /// <summary>Entry id (唯一标识).</summary>
    public int? Id { get; set; }

    /// <summary>Account (账户号码).</summary>
    public string? Account { get; set; }

    /// <summary>Phone number (号码).</summary>
    public string? E164 { get; set; }

    /// <summary>Caller number as it arrives from the mapping gateway (对接网关呼入主叫).</summary>
    public string? MappingGatewayCallerE164 { get; set; }

    /// <summary>Callee number as it leaves to the routing gateway (落地网关呼出被叫).</summary>
    public string? RoutingGatewayCalleeE164 { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
