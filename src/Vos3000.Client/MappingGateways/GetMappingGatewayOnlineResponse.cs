// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetGatewayMappingOnline</c> answers (查询在线对接网关).</summary>
public sealed class GetMappingGatewayOnlineResponse
{
    /// <summary>Online mapping gateways (在线对接网关).</summary>
    [AllowNull]
    [JsonPropertyName("infoGatewayMappingOnlines")]
    public IReadOnlyList<MappingGatewayOnline> Gateways { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
