// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetGatewayRouting</c> answers (查询落地网关).</summary>
public sealed class GetRoutingGatewayResponse
{
    /// <summary>Matching routing gateways (落地网关信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoGatewayRoutings")]
    public IReadOnlyList<RoutingGateway> Gateways { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
