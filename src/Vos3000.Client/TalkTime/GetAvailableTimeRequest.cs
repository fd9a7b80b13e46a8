// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>GetAvailableTime</c> (获取可用通话时长): compute how long a call may last.</summary>
public sealed class GetAvailableTimeRequest
{
    /// <summary>Name of the billed party (计费主叫名称).</summary>
    public required string BillingName { get; init; }

    /// <summary>Kind of billed party (计费主叫类型).</summary>
    public required AvailableTimeBillingMode BillingMode { get; init; }

    /// <summary>Callee number (被叫号码).</summary>
    public required string CalleeE164 { get; init; }

    /// <summary>Device the callee number is delivered to (被叫送达设备).</summary>
    public CalleeEndpointType? CalleeEndpointType { get; init; }

    /// <summary>Routing gateway name (落地网关名称).</summary>
    public string? RoutingGateway { get; init; }

    /// <summary>Callee after the routing gateway's dial rules; used with routingGateway when the settlement balance is checked (落地拨号规则后号码).</summary>
    public string? CalleeToGatewayE164 { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(GetAvailableTimeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.BillingName);
        Check.Required(request.CalleeE164);
        Check.Optional(request.RoutingGateway);
        Check.Optional(request.CalleeToGatewayE164);
        Check.ExtraMembers(request.ExtraMembers, TalkTimeJson.Default.GetAvailableTimeRequest);
    }
}
