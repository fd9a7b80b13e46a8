// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>GetCurrentCall</c> (查询当前通话): which calls in progress to read. Without any filter: all.</summary>
public sealed class GetCurrentCallRequest
{
    /// <summary>Filter on callers, null for no filter (主叫号码).</summary>
    public IReadOnlyList<string>? CallerE164s { get; init; }

    /// <summary>Filter on callees, null for no filter (被叫号码).</summary>
    public IReadOnlyList<string>? CalleeE164s { get; init; }

    /// <summary>Filter on the mapping gateway, null for no filter (对接网关).</summary>
    [JsonPropertyName("gatewayMappingName")]
    public string? MappingGatewayName { get; init; }

    /// <summary>Filter on the routing gateway, null for no filter (落地网关).</summary>
    [JsonPropertyName("gatewayRoutingName")]
    public string? RoutingGatewayName { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(GetCurrentCallRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.List(request.CallerE164s);
        Check.List(request.CalleeE164s);
        Check.Optional(request.MappingGatewayName);
        Check.Optional(request.RoutingGatewayName);
        Check.ExtraMembers(request.ExtraMembers, CallsJson.Default.GetCurrentCallRequest);
    }
}
