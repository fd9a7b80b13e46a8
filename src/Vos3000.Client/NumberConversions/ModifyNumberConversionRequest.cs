// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>ModifyE164Convert</c> (修改号码变换表): change a number conversion entry.</summary>
public sealed class ModifyNumberConversionRequest
{
    /// <summary>Entry id (key) (唯一标识).</summary>
    public required int Id { get; init; }

    /// <summary>Caller number as it arrives from the mapping gateway (对接网关呼入主叫).</summary>
    public string? MappingGatewayCallerE164 { get; init; }

    /// <summary>Callee number as it leaves to the routing gateway (落地网关呼出被叫).</summary>
    public string? RoutingGatewayCalleeE164 { get; init; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(ModifyNumberConversionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Optional(request.MappingGatewayCallerE164);
        Check.Optional(request.RoutingGatewayCalleeE164);
        Check.Optional(request.Memo);
        Check.ExtraMembers(request.ExtraMembers, NumberConversionsJson.Default.ModifyNumberConversionRequest);
    }
}
