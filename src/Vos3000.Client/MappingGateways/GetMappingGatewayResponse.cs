// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetGatewayMapping</c> answers (查询对接网关).</summary>
public sealed class GetMappingGatewayResponse
{
    /// <summary>Matching mapping gateways (对接网关信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoGatewayMappings")]
    public IReadOnlyList<MappingGateway> Gateways { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
