// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetGatewayRoutingOnline</c> answers (查询在线落地网关).</summary>
public sealed class GetRoutingGatewayOnlineResponse
{
    /// <summary>Online routing gateways (在线落地网关).</summary>
    [AllowNull]
    [JsonPropertyName("infoGatewayRoutingOnlines")]
    public IReadOnlyList<RoutingGatewayOnline> Gateways { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
